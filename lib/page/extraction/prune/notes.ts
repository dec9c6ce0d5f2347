import type { Block } from '../blocks/block';
import { elementById } from '../blocks/ids';

/**
 * Whether a block is of a note at the end of the text: an entry with a short link, an arrow or a
 * number, back to where it is cited. Some systems write that as a full address.
 */
export function isNote({ element }: Block): boolean {
  const back = element.closest('li')?.querySelector('a[href*="#"]');
  const id = back?.getAttribute('href')?.split('#')[1];
  if (!back || !id || back.textContent.trim().length > 3) return false;
  return elementById(element, id) !== undefined;
}
