import type { TextIndex } from './text-index';

/** Where a range begins in the order of reading; ranges outside the root come last. */
export function readingPosition(range: AbstractRange, index: TextIndex): number {
  return index.offsetsOf(range)?.start ?? Number.POSITIVE_INFINITY;
}
