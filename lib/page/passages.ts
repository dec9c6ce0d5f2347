import type { Annotation } from '@/lib/domain/annotation';
import type { AnchorState } from '@/lib/domain/selector';
import type { SeenState } from './annotator-gateway';
import { anchorSliced } from './anchoring/anchor-sliced';
import { readingPosition } from './anchoring/reading-order';
import { createTextIndex, type TextIndex } from './anchoring/text-index';
import { toneBehind } from './painting/backdrop';
import type { Painter } from './painting/painter';
import { watchMutations } from './watching/mutations';
import { whenSettled } from './watching/settled';

interface Passage {
  annotation: Annotation;
  state: AnchorState;
  range?: Range;
}

/** Time that looking again may take on one page in all, in milliseconds. */
const RETRY_BUDGET = 2_000;

export interface PassagesOptions {
  document: Document;
  painter: Painter;
  isOwnHost: (node: Node) => boolean;
  /** The page settled: how its annotations were found. */
  onSettled: (states: SeenState[]) => void;
}

/** The annotations of a page: where each is in it, painted, and looked for again when text comes late. */
export type Passages = ReturnType<typeof createPassages>;

export function createPassages(
  { document, painter, isOwnHost, onSettled }: PassagesOptions,
  signal: AbortSignal,
) {
  const passages = new Map<string, Passage>();
  let index: TextIndex | undefined;
  let watching: AbortController | undefined;
  let settled = false;
  let spent = 0;

  const root = () => document.body ?? document.documentElement;
  const textIndex = (): TextIndex => {
    if (index?.root !== root()) index = createTextIndex(root(), { isOwnHost });
    return index;
  };

  function paint({ annotation: { id, color, created }, range }: Passage): void {
    if (range === undefined) return;
    painter.paint(id, { range, color, tone: toneBehind(range.startContainer), rank: created + id });
  }

  function lose(passage: Passage): void {
    painter.unpaint(passage.annotation.id);
    delete passage.range;
    passage.state = settled ? 'orphan' : 'pending';
  }

  async function lookForMissing(stop: AbortSignal): Promise<void> {
    const missing = [...passages.values()].filter(({ range }) => range === undefined);
    if (missing.length === 0) return;
    const since = performance.now();
    await anchorSliced(
      root(),
      missing.map(({ annotation }) => annotation),
      {
        index: textIndex(),
        signal: stop,
        onAnchored: (anchored, at) => {
          const passage = missing[at];
          if (passage === undefined || passages.get(passage.annotation.id) !== passage) return;
          if (anchored.state === 'not-found') {
            passage.state = settled ? 'orphan' : 'pending';
          } else {
            passage.state = anchored.state;
            passage.range = anchored.range;
            paint(passage);
          }
        },
      },
    );
    spent += performance.now() - since;
  }

  /** Text of a page that is alive: what lost its place is looked for again, within a budget. */
  function onMutations(records: MutationRecord[], stop: AbortSignal): void {
    index?.update(records);
    for (const passage of passages.values()) {
      const { range } = passage;
      if (range !== undefined && (range.collapsed || !range.startContainer.isConnected)) {
        lose(passage);
      }
    }
    if (spent < RETRY_BUDGET) void lookForMissing(stop);
  }

  /** Watches only a page that has annotations: an other one pays nothing. */
  function watch(): void {
    if (watching !== undefined || passages.size === 0) return;
    watching = new AbortController();
    const stop = AbortSignal.any([signal, watching.signal]);
    const onChange = (records: MutationRecord[]) => onMutations(records, stop);
    watchMutations(document, { onChange, isOwnHost }, stop);
    void whenSettled(document, isOwnHost, stop).then(() => {
      if (stop.aborted) return;
      settled = true;
      for (const passage of passages.values()) {
        if (passage.state === 'pending') passage.state = 'orphan';
      }
      onSettled(seenStates());
    });
  }

  function seenStates(): SeenState[] {
    return [...passages.values()].flatMap(({ annotation: { id }, state }) =>
      state === 'pending' ? [] : [{ id, state }],
    );
  }

  function add(annotation: Annotation, range?: Range): void {
    const passage: Passage = { annotation, state: range ? 'anchored' : 'pending' };
    if (range !== undefined) passage.range = range;
    passages.set(annotation.id, passage);
    paint(passage);
    watch();
  }

  function update(annotation: Annotation): void {
    const passage = passages.get(annotation.id);
    if (passage === undefined) return;
    passage.annotation = annotation;
    paint(passage);
  }

  function remove(id: string): void {
    passages.delete(id);
    painter.unpaint(id);
  }

  return {
    add,
    update,
    remove,
    textIndex,
    /** A fresh index for one description on a page that is not watched. */
    forget: () => {
      if (watching === undefined) index = undefined;
    },
    /** Shows these and no others; what stays as it was is not touched. */
    async show(annotations: readonly Annotation[]): Promise<void> {
      const wanted = new Set(annotations.map(({ id }) => id));
      for (const id of passages.keys()) if (!wanted.has(id)) remove(id);
      for (const annotation of annotations) {
        const now = passages.get(annotation.id);
        if (now === undefined) add(annotation);
        else if (now.annotation.revision !== annotation.revision) {
          if (now.annotation.fieldTimes.selectors !== annotation.fieldTimes.selectors) lose(now);
          update(annotation);
        }
      }
      if (watching !== undefined) {
        await lookForMissing(AbortSignal.any([signal, watching.signal]));
      }
    },
    /** The page became another one. */
    leave(): void {
      watching?.abort();
      watching = undefined;
      index = undefined;
      settled = false;
      spent = 0;
      for (const id of passages.keys()) remove(id);
    },
    get: (id: string) => passages.get(id),
    /** Paints anew for a page that turned dark or light. */
    repaint: () => passages.forEach(paint),
    /** The annotation on exactly these offsets of the text, if there is one. */
    on(range: AbstractRange): Annotation | undefined {
      const span = textIndex().offsetsOf(range);
      return [...passages.values()].find((passage) => {
        const other = passage.range && textIndex().offsetsOf(passage.range);
        return other && span && other.start === span.start && other.end === span.end;
      })?.annotation;
    },
    /** In reading order; what has no place comes last. */
    inOrder(): readonly Passage[] {
      const place = ({ range }: Passage) =>
        range === undefined ? Number.POSITIVE_INFINITY : readingPosition(range, textIndex());
      return [...passages.values()]
        .map((passage) => ({ passage, at: place(passage) }))
        .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
        .map(({ passage }) => passage);
    },
  };
}
