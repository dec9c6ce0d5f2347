import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import { planRows, type RowPlan } from './plan-rows';
import { forgetHeights, rowHeights, type RowHeights, type RowPlace } from './row-heights';

/** How far beyond what is in view rows are rendered, in pixels: at first, and when there is time. */
const [NEAR, FAR] = [150, 900];
/** So many pixels of rendered rows must be left before others are rendered. */
const RESERVE = 400;
/** A list of so many rows is rendered whole, so that the browser's own search finds all of it. */
const WHOLE = 60;

interface Revealed {
  place: RowPlace;
  onShown: (row: HTMLElement) => void;
}

/**
 * Which rows of a long list are rendered: those in view and around it, and the one that has the focus.
 * The room of the others stands for them, so that the scrollbar tells the truth; that rows turn out
 * higher than they were guessed is made good by the browser's scroll anchoring
 * (https://www.w3.org/TR/css-scroll-anchoring-1/).
 *
 * @param key another one is another list, of which first only what is in view is rendered
 */
export function useRowPlan(
  list: RefObject<HTMLElement | null>,
  groups: readonly AnnotatedArticle[],
  key: string,
): { plan: RowPlan; reveal: (place: RowPlace, onShown: Revealed['onShown']) => void } {
  const [, showAgain] = useState(0);
  const heights = useMemo(() => rowHeights(groups), [groups]);
  const settled = useRef<string | undefined>(undefined);
  const rendered = useRef<[top: number, bottom: number]>([0, 0]);
  const revealed = useRef<Revealed | undefined>(undefined);

  const far = settled.current === key ? FAR : NEAR;
  const [top, bottom] = inView(list.current);
  const rows = groups.reduce((total, { annotations }) => total + annotations.length + 1, 0);
  const isWhole = far === FAR && rows <= WHOLE;
  const reach: [number, number] = isWhole ? [0, Infinity] : [top - far, bottom + far];
  const pinned = [focusedRow(list.current, groups), revealed.current?.place].filter(
    (place) => place !== undefined,
  );
  const span = [heights.rowAt(reach[0]), heights.rowAt(reach[1])] as const;
  const plan = planRows(groups, heights, span, pinned);
  rendered.current = reach;

  useLayoutEffect(() => {
    if (list.current === null) return;
    measure(list.current, plan, heights);
    const { place, onShown } = revealed.current ?? {};
    revealed.current = undefined;
    const row = place && rowElement(list.current, place);
    if (row !== undefined && row !== null) onShown?.(row);
  });
  useEffect(() => {
    if (settled.current === key) return undefined;
    const timer = setTimeout(() => {
      settled.current = key;
      showAgain((times) => times + 1);
    });
    return () => clearTimeout(timer);
  }, [key]);
  useEffect(() => {
    const onScroll = () => {
      const [now, end] = inView(list.current);
      const [first, last] = rendered.current;
      const hasAbove = first <= Math.max(0, now - RESERVE);
      const hasBelow = last >= Math.min(heights.total(), end + RESERVE);
      if (!hasAbove || !hasBelow) showAgain((times) => times + 1);
    };
    addEventListener('scroll', onScroll, { passive: true });
    addEventListener('resize', onScroll);
    return () => {
      removeEventListener('scroll', onScroll);
      removeEventListener('resize', onScroll);
    };
  }, [heights]);
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    let width = element.offsetWidth;
    const observer = new ResizeObserver(() => {
      if (element.offsetWidth === width) return;
      width = element.offsetWidth;
      forgetHeights();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return {
    plan,
    reveal(place, onShown) {
      revealed.current = { place, onShown };
      showAgain((times) => times + 1);
    },
  };
}

/** The part of the list that is in view, in pixels from its top; a screenful before it is there. */
function inView(list: HTMLElement | null): [top: number, bottom: number] {
  const top = Math.max(0, -(list?.getBoundingClientRect().top ?? 0));
  return [top, top + innerHeight];
}

/** Learns how high the rendered rows are. */
function measure(list: HTMLElement, plan: RowPlan, heights: RowHeights): void {
  for (const { index: group, rows } of plan.groups) {
    const article = list.querySelector<HTMLElement>(`[data-index="${group}"]`);
    const head = article?.querySelector('header');
    if (article === null || head === null || head === undefined) continue;
    const places = [{ row: 0, element: head as Element }];
    for (const { row } of rows) {
      const element = rowElement(list, { group, row });
      if (element !== null) places.push({ row, element });
    }
    const tops = places.map(({ element }) => element.getBoundingClientRect().top);
    places.forEach(({ row }, at) => {
      const next = places[at + 1];
      if (next?.row === row + 1) heights.measured({ group, row }, tops[at + 1]! - tops[at]!);
    });
    const last = places.at(-1);
    if (last?.row !== plan.groups.find(({ index }) => index === group)?.group.annotations.length) {
      continue;
    }
    const below = parseFloat(getComputedStyle(article).marginBlockEnd);
    const bottom = article.getBoundingClientRect().bottom + below;
    heights.measured({ group, row: last!.row }, bottom - tops.at(-1)!);
  }
}

function rowElement(list: HTMLElement, { group, row }: RowPlace): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-index="${group}"] [data-row="${row}"]`);
}

/** The row that has the focus, or in which something has it. */
function focusedRow(
  list: HTMLElement | null,
  groups: readonly AnnotatedArticle[],
): RowPlace | undefined {
  const focused = document.activeElement;
  if (list === null || focused === null || !list.contains(focused)) return undefined;
  const articleId = focused.closest<HTMLElement>('[data-article]')?.dataset.article;
  const group = groups.findIndex(({ article }) => article.id === articleId);
  if (group < 0) return undefined;
  const id = focused.closest<HTMLElement>('[data-annotation]')?.dataset.annotation;
  const at = groups[group]!.annotations.findIndex((annotation) => annotation.id === id);
  return { group, row: at + 1 };
}
