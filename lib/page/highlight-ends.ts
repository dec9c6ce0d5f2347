import type { Annotation } from '@/lib/domain/annotation';
import type { Box, HighlightEnd } from '@/lib/domain/in-page';
import { wholeWords } from '@/lib/text/whole-words';
import { wordStep } from '@/lib/text/word-step';
import type { AnnotatorView } from './annotator-view';
import type { CardChanges } from './card-changes';
import { toneBehind } from './painting/backdrop';
import { nodeAtPoint } from './painting/hit-test';
import type { Passages } from './passages';

/** How long the pointer rests on a highlight before its ends can be taken, in milliseconds. */
const RESTS = 250;
/** How long they stay when it has left, in milliseconds. */
const STAYS = 600;

export interface HighlightEndsOptions {
  document: Document;
  view: AnnotatorView;
  passages: Passages;
  changes: CardChanges;
  signal: AbortSignal;
}

/** Lengthens and shortens highlights: by dragging their ends, or word by word from the card. */
export function createHighlightEnds({
  document,
  view,
  passages,
  changes,
  signal,
}: HighlightEndsOptions) {
  /** Whose ends can be taken, and how they lie now. */
  let held: { id: string; range: Range; moved: boolean } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDragging = false;

  function hide(): void {
    clearTimeout(timer);
    if (isDragging || held?.moved) return;
    held = undefined;
    view.showEnds(undefined);
  }

  function hold(id: string): void {
    clearTimeout(timer);
    const { range, annotation } = passages.get(id) ?? {};
    if (range !== undefined && annotation?.kind === 'text')
      held = { id, range: range.cloneRange(), moved: false };
  }

  function span(range: Range): { start: number; end: number } | undefined {
    return passages.textIndex().offsetsOf(range) ?? undefined;
  }

  /** Shows the highlight as far as this for now; nothing is stored. */
  function preview(start: number, end: number): void {
    const range = end > start ? passages.textIndex().rangeOf(start, end) : null;
    if (held === undefined || range === null) return;
    held = { ...held, range, moved: true };
    passages.preview(held.id, range);
  }

  /** Stores where the ends were moved to, or puts them back. */
  function release(keeps: boolean): void {
    const done = held;
    held = undefined;
    hide();
    if (done === undefined || !done.moved) return;
    const annotation = passages.get(done.id)?.annotation;
    if (!keeps || annotation === undefined) passages.preview(done.id);
    else {
      void changes.resize(annotation, done.range).then((resized) => {
        if (!resized.ok) view.notify({ kind: 'failed', failure: resized.failure });
      });
    }
  }

  /** An offset out of the word that it lies in; nothing stands between the lines of the text. */
  function wholeWord(offset: number, end: HighlightEnd): number {
    const { raw, searchable } = passages.textIndex();
    const to = wholeWords(raw, { start: offset, end: offset })[end];
    const [from, until] = end === 'start' ? [to, offset] : [offset, to];
    return searchable.lines.find((line) => line > from && line <= until) ?? to;
  }

  /** The end goes where the pointer is, to whole words unless Alt is held; never past the other. */
  function drag(end: HighlightEnd, x: number, y: number, exact: boolean): void {
    if (held === undefined) return;
    if (!held.moved) hold(held.id);
    isDragging = true;
    const { range } = held;
    const root = range.startContainer.getRootNode();
    const place = nodeAtPoint(document, x, y, root instanceof ShadowRoot ? [root] : []);
    const now = span(range);
    if (place === undefined || now === undefined) return;
    const at = document.createRange();
    at.setStart(place.node, place.offset);
    const offset = span(at)?.start;
    if (offset === undefined) return;
    const wanted = end === 'start' ? { ...now, start: offset } : { ...now, end: offset };
    if (wanted.end <= wanted.start) return;
    const to = exact ? offset : wholeWord(offset, end);
    preview(end === 'start' ? to : now.start, end === 'end' ? to : now.end);
    show();
  }

  function show(): void {
    if (held === undefined) return;
    const { range } = held;
    const lines = [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined) return;
    const element = range.startContainer.parentElement;
    const isRtl = element !== null && getComputedStyle(element).direction === 'rtl';
    view.attachNear(range.commonAncestorContainer);
    view.showEnds({
      start: edgeOf(first, isRtl),
      end: edgeOf(last, !isRtl),
      tone: toneBehind(range.startContainer),
      actions: {
        drag,
        drop(keeps) {
          isDragging = false;
          release(keeps);
          view.closeCard();
        },
        entered: () => clearTimeout(timer),
        left: () => hover(undefined),
      },
    });
  }

  function hover(id: string | undefined): void {
    if (isDragging || (id !== undefined && id === held?.id)) {
      if (id !== undefined) clearTimeout(timer);
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        if (id === undefined) hide();
        else {
          hold(id);
          show();
        }
      },
      id === undefined ? STAYS : RESTS,
    );
  }

  document.addEventListener('scroll', hide, { capture: true, passive: true, signal });

  return {
    /** The pointer is over this highlight, or over none. */
    hover,
    /** Its ends can be taken for as long as its card is open. */
    show(id: string): void {
      hold(id);
      show();
    },
    /** Moves an end by a word, and answers what it says then. */
    step({ id }: Annotation, end: HighlightEnd, by: 1 | -1): string {
      // The page, or an undo, may have moved it since it was shown.
      if (held?.id !== id || !held.moved) hold(id);
      const now = held && span(held.range);
      if (now === undefined) return '';
      const { raw, searchable } = passages.textIndex();
      const to = wordStep(raw, searchable.lines, now[end], { edge: end, by });
      if (to !== undefined) preview(end === 'start' ? to : now.start, end === 'end' ? to : now.end);
      show();
      return held === undefined ? '' : held.range.toString().replace(/\s+/gu, ' ').trim();
    },
    release,
  };
}

/** The left or the right edge of a box. */
function edgeOf({ left, right, top, height }: DOMRect, isRight: boolean): Box {
  return { x: isRight ? right : left, y: top, width: 0, height };
}
