import { commonRun } from './context-fit';
import { judgePlace } from './judge-place';
import { occurrences } from './occurrences';
import type { QuoteMatch } from './quote-match';
import type { FoldedQuote } from './remembered-quote';
import type { SearchableText } from './searchable-text';

export interface ExactMatches {
  /** How often the quote stands in the text as it was, 1,000 at most. */
  count: number;
  /** The places that were judged, the best first. */
  matches: readonly QuoteMatch[];
}

/** Places of one quote that are counted; a word may stand a thousand times. */
const MOST = 1000;
/** Places that are judged. Of more, those are left out around which not even a few units agree. */
const JUDGED = 32;

/** All places where the quote stands as it was. */
export function exactMatches(text: SearchableText, quote: FoldedQuote): ExactMatches {
  const size = quote.exact.length;
  const starts = occurrences(text, quote.exact, MOST);
  const judged = starts.length > JUDGED ? likeliest(text, quote, starts) : starts;
  const matches = judged.map((start) =>
    judgePlace(text, quote, { start, end: start + size, share: 1 }),
  );
  matches.sort((a, b) => b.fit - a.fit);
  return { count: starts.length, matches };
}

function likeliest(text: SearchableText, quote: FoldedQuote, starts: readonly number[]): number[] {
  const { codes } = text.folded;
  const ranked = starts.map((start) => {
    const left = commonRun(codes, start, quote.prefix, -1);
    const right = commonRun(codes, start + quote.exact.length, quote.suffix, 1);
    return { start, run: left + right };
  });
  ranked.sort((a, b) => b.run - a.run);
  return ranked.slice(0, JUDGED).map(({ start }) => start);
}
