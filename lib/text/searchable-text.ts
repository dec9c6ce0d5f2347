import { fold, type FoldedText } from './fold';
import { createShingleIndex, type ShingleIndex } from './shingle-index';

/** A text made ready to be searched; what is dear is made when first asked for, and once. */
export interface SearchableText {
  readonly raw: string;
  readonly folded: FoldedText;
  /** Raw offsets at which a line begins: a block or what follows a line break; rising. */
  readonly lines: Uint32Array;
  /** Where stretches of so many folded units stand. */
  shingles(size: number): ShingleIndex;
}

export function createSearchableText(
  raw: string,
  lines: Uint32Array = new Uint32Array(),
): SearchableText {
  let folded: FoldedText | undefined;
  const indexes = new Map<number, ShingleIndex>();
  return {
    raw,
    lines,
    get folded() {
      folded ??= fold(raw);
      return folded;
    },
    shingles(size) {
      const made = indexes.get(size) ?? createShingleIndex(this.folded.codes, size);
      indexes.set(size, made);
      return made;
    },
  };
}
