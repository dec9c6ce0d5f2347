import { sizeOfAll } from '../blocks/block';
import type { Reading } from '../reading';

/**
 * For pages that are no article: a front page, a page of products, a page of pictures. What the
 * steps take for furniture is what such pages consist of, so the first choice stands again, except
 * on pages so short that their theme outweighs them.
 */
export function takeBack(reading: Reading): void {
  const { chosen } = reading;
  const kept = sizeOfAll(chosen.filter((block) => block.part === 'article'));
  const size = sizeOfAll(chosen);
  if (kept > 0 && (size < SHORT || kept > size * ENOUGH)) return;
  for (const block of chosen) block.part = 'article';
}

/** Readability's own threshold for a text worth reading. */
const SHORT = 500;
const ENOUGH = 0.95;
