import type { Box } from '@/lib/domain/in-page';
import type { ReadingCursor } from '@/lib/text/reading-cursor';
import { createReadingSteps, type ReadingSteps } from '@/lib/text/reading-steps';
import { createTextIndex, type TextIndex, type TextSpan } from '../anchoring/text-index';
import { parentElementOf } from '../tree';
import { boxesOf } from './boxes-of';
import { languageOf } from './language-of';

/** So many units of text that nobody sees are passed over at most: a page may hide all. */
const HIDDEN = 2_000;
/** Kept free above and below the passage, in CSS px. */
const MARGIN = 96;

/** The text of a root, in the steps in which it is read and as it is shown. */
export interface ReadAlong {
  readonly index: TextIndex;
  /** The steps through the text as it is now. */
  steps(): ReadingSteps;
  boxes(span: TextSpan): Box[];
  /** The first of a way that a reader can see. */
  shown(
    first: ReadingCursor | undefined,
    next: (from: ReadingCursor) => ReadingCursor | undefined,
  ): ReadingCursor | undefined;
  /** The sentence at an offset or after it that a reader can see. */
  sentenceFrom(offset: number): ReadingCursor | undefined;
  bringIntoView(span: TextSpan): void;
  dispose(): void;
}

/** Reads the text of a root once and keeps in step with the page; its sentences are counted aside. */
export function readAlong(root: Element, isOwnHost: (node: Node) => boolean): ReadAlong {
  const index = createTextIndex(root, { isOwnHost });
  const observer = new MutationObserver((records) => index.update(records));
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  let known: { raw: string; steps: ReadingSteps } | undefined;

  function steps(): ReadingSteps {
    index.update(observer.takeRecords());
    const { raw } = index;
    if (known?.raw !== raw) {
      const made = createReadingSteps(raw, index.searchable.lines, languageOf(root));
      known = { raw, steps: made };
      count(made);
    }
    return known.steps;
  }

  function count(mine: ReadingSteps): void {
    if (mine === known?.steps && !mine.countSome()) setTimeout(() => count(mine));
  }

  const boxes = (span: TextSpan) => boxesOf(index, span);

  const shown: ReadAlong['shown'] = (first, next) => {
    let one = first;
    for (let tries = 0; one !== undefined && tries < HIDDEN; tries += 1) {
      if (boxes(one).length > 0) return one;
      one = next(one);
    }
    return undefined;
  };

  const sentence = (offset: number): ReadingCursor | undefined => {
    const found = steps().from(offset, 'sentence');
    return found && { ...found, unit: 'sentence' };
  };

  return {
    index,
    steps,
    boxes,
    shown,
    sentenceFrom: (offset) => shown(sentence(offset), ({ end }) => sentence(end)),
    bringIntoView(span) {
      const lines = boxes(span);
      const top = Math.min(...lines.map(({ y }) => y));
      const bottom = Math.max(...lines.map(({ y, height }) => y + height));
      if (top >= MARGIN && bottom <= innerHeight - MARGIN) return;
      const [node] = index.nodesIn(span.start, span.end);
      const element = node && parentElementOf(node);
      element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const first = boxes(span)[0];
      if (first !== undefined) scrollBy({ top: first.y - innerHeight / 3, behavior: 'instant' });
    },
    dispose() {
      known = undefined;
      observer.disconnect();
      index.dispose();
    },
  };
}
