import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { OpenedPage } from './annotator-gateway';
import type { AnnotatorView } from './annotator-view';
import type { PageSource } from './page-source';
import type { Passages } from './passages';
import { placeOf } from './place-of';
import { watchSelection } from './watching/selection';
import type { Writing } from './writing';

export interface SelectionBarOptions {
  document: Document;
  view: AnnotatorView;
  source: PageSource;
  passages: Passages;
  writing: Writing;
  /** Opens the editor of an annotation. */
  write: (id: string) => void;
  isOwn: (event: Event) => boolean;
  page: () => OpenedPage | undefined;
}

/** Shows the toolbar beside what the reader selects, and does what is picked there. */
export function createSelectionBar(
  { document, view, source, passages, writing, write, isOwn, page }: SelectionBarOptions,
  signal: AbortSignal,
) {
  let shownAt: { range: Range; scroll: number } | undefined;
  /** Selected before the library had answered. */
  let early: { range: Range; withModifier: boolean } | undefined;
  /** What is done with the next selection instead: the reader picks the place of an annotation. */
  let picking: ((range: Range) => void) | undefined;

  function hide(): void {
    shownAt = undefined;
    view.hideToolbar();
  }

  function sayPicking(): void {
    if (picking !== undefined) view.notify({ kind: 'picking', stop: stopPicking });
  }

  function stopPicking(): void {
    if (picking === undefined) return;
    picking = undefined;
    hide();
    view.hideNotice();
  }

  /** The passage is highlighted: the selection has done its work. */
  function finish(): void {
    hide();
    document.getSelection()?.removeAllRanges();
  }

  async function highlight(range: Range, color: HighlightColor): Promise<string | undefined> {
    const opened = page();
    const isKnown = passages.on(range) !== undefined;
    finish();
    const made = await writing.highlight(range, { color });
    if (!made.ok) {
      const again = () => void highlight(range, color);
      view.notify({ kind: 'failed', failure: made.failure, again });
      return undefined;
    }
    if (opened !== undefined) opened.settings.lastColor = color;
    if (!isKnown) view.notify({ kind: 'saved', color });
    return made.value.id;
  }

  async function copy(range: Range, what: 'quote' | 'link'): Promise<void> {
    const description = writing.describe(range);
    if (!description.ok) view.notify({ kind: 'failed', failure: description.failure });
    else view.copy({ what, annotation: description.value, source: await source.source() });
  }

  function attach(range: Range): void {
    const picked = picking;
    picking = undefined;
    finish();
    picked?.(range);
  }

  function show(range: Range): void {
    const opened = page();
    if (opened === undefined || signal.aborted) return;
    shownAt = { range, scroll: scrollY };
    view.attachNear(range.commonAncestorContainer);
    const color = passages.on(range)?.color ?? opened.settings.lastColor;
    view.showToolbar({
      place: placeOf(range),
      color,
      readOnly: opened.readOnly,
      actions: {
        highlight: (chosen) => void highlight(range, chosen),
        annotate: () => void highlight(range, color).then((id) => id !== undefined && write(id)),
        copy: (what) => void copy(range, what),
        attach: picking && (() => attach(range)),
        dismissed: hide,
      },
    });
  }

  function offer(range: Range, withModifier: boolean): void {
    const opened = page();
    early = opened === undefined ? { range, withModifier } : undefined;
    const wish = opened?.settings.toolbar ?? 'off';
    if (picking !== undefined || wish === 'always' || (wish === 'modifier' && withModifier)) {
      show(range);
      // A highlight is likely: its page may be long.
      requestIdleCallback(passages.prepare);
    }
  }

  const { shadowRoots } = watchSelection(
    document,
    {
      onSettled: (range, { withModifier }) => offer(range, withModifier),
      onCleared: () => {
        early = undefined;
        hide();
        sayPicking();
      },
      isOwn,
    },
    signal,
  );

  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || isOwn(event)) return;
      if (event.key === 'Escape') stopPicking();
      if (shownAt === undefined) return;
      if (event.key === 'Escape') hide();
      // Right after selecting, Tab leads into the toolbar instead of away from it.
      else if (event.key === 'Tab' && !event.shiftKey && view.focusToolbar())
        event.preventDefault();
    },
    { capture: true, signal },
  );
  document.addEventListener(
    'scroll',
    () => {
      if (shownAt === undefined) return;
      if (Math.abs(scrollY - shownAt.scroll) > innerHeight) hide();
      else show(shownAt.range);
    },
    { capture: true, passive: true, signal },
  );
  window.addEventListener('resize', () => shownAt && show(shownAt.range), { signal });

  return {
    hide,
    finish,
    shadowRoots,
    stopPicking,
    /** The library has answered: what was selected meanwhile is not forgotten. */
    catchUp: () => early && offer(early.range, early.withModifier),
    /** Lets the reader select a passage, and hands it over. */
    pick(onPicked: (range: Range) => void): void {
      picking = onPicked;
      sayPicking();
    },
  };
}
