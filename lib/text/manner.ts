import { lineReach } from './line-reach';
import type { RememberedQuote } from './remembered-quote';
import type { SearchableText } from './searchable-text';

/**
 * How much a place is of the quote's manner, 0…1: it begins its line, or ends it, where the quote
 * did, and its first letter is a capital where the quote's was. A heading “Technology” is thereby
 * told from the word in a sentence. 1 where nothing is known.
 */
export function mannerOf(
  text: SearchableText,
  start: number,
  end: number,
  { exact, line }: Pick<RememberedQuote, 'exact' | 'line'>,
): number {
  if (!line) return 1;
  const here = lineReach(text, start, end);
  let manner = 1;
  if ((here.before === 0) !== (line.before === 0)) manner -= 0.4;
  if ((here.after === 0) !== (line.after === 0)) manner -= 0.4;
  if (isCapital(text.raw.charAt(text.folded.origin[start]!)) !== isCapital(firstLetter(exact))) {
    manner -= 0.2;
  }
  return manner;
}

function firstLetter(exact: string): string {
  return /[\p{L}\p{N}]/u.exec(exact)?.[0] ?? '';
}

function isCapital(letter: string): boolean {
  return letter.toLowerCase() !== letter;
}
