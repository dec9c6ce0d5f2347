import { matcher } from '@/lib/text/matcher';
import { anchorBySearch } from './anchor-by-search';
import type { Anchored } from './anchored';
import { createFirstLook } from './as-they-were';
import { remember, type StoredDescription } from './remember';
import { createTextIndex, type TextIndex } from './text-index';

/**
 * Descriptions → ranges, in the order of the list. Nothing in a description makes it throw, and
 * each has a budget: what cannot be found within it is not found.
 */
export function anchor(
  root: Element,
  descriptions: readonly StoredDescription[],
  index: TextIndex = createTextIndex(root),
): Anchored[] {
  const memories = descriptions.map(remember);
  const lookWhereItStood = createFirstLook(index, memories.length);
  const asTheyWere = memories.map(lookWhereItStood);
  return memories.map((memory, at) => asTheyWere[at] ?? anchorBySearch(memory, index, matcher));
}
