import type { SearchableText } from './searchable-text';
import { indexInSteps, SHINGLE, type ShingleIndex } from './shingle-index';

const underWay = new WeakMap<SearchableText, ReturnType<typeof indexInSteps>>();

/** Where stretches of so many folded units stand in a text: made when first asked for, and once. */
export function shinglesOf(text: SearchableText, size: number): ShingleIndex {
  let made = text.shingles.get(size);
  for (const step = indexInSteps(text.folded.codes, size); !made;) made = step();
  text.shingles.set(size, made);
  return made;
}

/**
 * Does a step of indexing a long text, so that a page can breathe in between; answers whether
 * there is nothing left to do.
 */
export function indexSome(text: SearchableText): boolean {
  if (text.shingles.has(SHINGLE)) return true;
  const step = underWay.get(text) ?? indexInSteps(text.folded.codes, SHINGLE);
  underWay.set(text, step);
  const made = step();
  if (made) text.shingles.set(SHINGLE, made);
  return made !== undefined;
}
