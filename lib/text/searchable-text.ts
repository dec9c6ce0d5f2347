import { createCodePointCounter } from './code-points';
import type { FoldedText } from './fold';
import { foldInSteps } from './fold-in-steps';
import { refold } from './refold';
import type { ShingleIndex } from './shingle-index';

/** A text made ready to be searched; what is dear is made when first asked for, and once. */
export interface SearchableText {
  readonly raw: string;
  readonly folded: FoldedText;
  /** Does a step of the folding of a long text; answers whether there is nothing left to do. */
  foldSome(): boolean;
  /** Raw offsets at which a line begins: a block or what follows a line break; rising. */
  readonly lines: Uint32Array;
  /** Where stretches of so many folded units stand, as far as `shinglesOf` has made that. */
  readonly shingles: Map<number, ShingleIndex>;
  /** Code points before a raw offset: what the W3C's positions count. */
  codePointsBefore(offset: number): number;
  /** The same for a later state of the text: what did not change is not made again. */
  renewed(raw: string, lines: Uint32Array): SearchableText;
}

export function createSearchableText(
  raw: string,
  lines: Uint32Array = new Uint32Array(),
): SearchableText {
  return searchable(raw, lines, undefined, new Map());
}

function searchable(
  raw: string,
  lines: Uint32Array,
  ready: FoldedText | undefined,
  shingles: Map<number, ShingleIndex>,
): SearchableText {
  let folded = ready;
  const step = foldInSteps(raw);
  return {
    raw,
    lines,
    codePointsBefore: createCodePointCounter(raw),
    get folded() {
      while (!folded) folded = step();
      return folded;
    },
    foldSome() {
      folded ??= step();
      return folded !== undefined;
    },
    shingles,
    renewed(now, nowLines) {
      if (!folded) return searchable(now, nowLines, undefined, new Map());
      if (now === raw) return searchable(raw, nowLines, folded, shingles);
      const { folded: next, change } = refold({ raw, folded }, now);
      const renewed = [...shingles].map(([size, index]): [number, ShingleIndex] => [
        size,
        index.renewed(next.codes, change.from, change.until, change.longer),
      ]);
      return searchable(now, nowLines, next, new Map(renewed));
    },
  };
}
