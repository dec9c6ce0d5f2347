import { contextFit } from './context-fit';
import { mannerOf } from './manner';
import { occurrences } from './occurrences';
import { fitOf, type QuoteMatch } from './quote-match';
import type { FoldedQuote } from './remembered-quote';
import type { SearchableText } from './searchable-text';

/** Places of one quote that are looked at; a word may stand a thousand times. */
const MOST = 1000;

/** All places where the quote stands as it was, the best surroundings first. */
export function exactMatches(text: SearchableText, quote: FoldedQuote): QuoteMatch[] {
  const { codes } = text.folded;
  const matches = occurrences(text.folded, quote.exact, MOST).map((start): QuoteMatch => {
    const end = start + quote.exact.length;
    const left = contextFit(codes, start, quote.prefix, -1);
    const right = contextFit(codes, end, quote.suffix, 1);
    const manner = mannerOf(text, start, end, quote.remembered);
    return { start, end, share: 1, left, right, manner, fit: fitOf(left, right, manner) };
  });
  return matches.sort((a, b) => b.fit - a.fit);
}
