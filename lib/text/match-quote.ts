import { approximateMatches } from './approximate-matches';
import { exactMatches } from './exact-matches';
import { scoreOf, type QuoteMatch } from './quote-match';
import { foldQuote, type FoldedQuote, type RememberedQuote } from './remembered-quote';
import type { SearchableText } from './searchable-text';

export type QuoteSearch =
  { found: true; match: QuoteMatch } | { found: false; candidates: readonly QuoteMatch[] };

/** How much better than the next place the best one must be. */
const MARGIN = 0.1;
/** Surroundings that fit less than this say that the place is another one. */
const STRANGE = 0.3;
const CANDIDATES = 3;

/**
 * Finds a quote in a text, or says that it is not there. Never a guess: the best place must be
 * good enough *and* clearly better than the next.
 */
export function matchQuote(text: SearchableText, remembered: RememberedQuote): QuoteSearch {
  const quote = foldQuote(remembered);
  if (quote.exact === '') return { found: false, candidates: [] };
  const exact = exactMatches(text, quote);
  const chosen = chooseExact(exact, quote, remembered);
  if (chosen && (chosen.fit < 0 || chosen.fit >= STRANGE)) return { found: true, match: chosen };
  const edited = approximateMatches(text, quote).filter(
    (match) => !exact.some((other) => other.start < match.end && match.start < other.end),
  );
  const better = chooseApproximate(edited, quote, remembered);
  if (better && (!chosen || better.fit > chosen.fit + 0.3)) return { found: true, match: better };
  if (chosen) return { found: true, match: chosen };
  const candidates = [...exact, ...edited].sort((a, b) => scoreOf(b) - scoreOf(a));
  return { found: false, candidates: candidates.slice(0, CANDIDATES) };
}

function chooseExact(
  exact: readonly QuoteMatch[],
  quote: FoldedQuote,
  remembered: RememberedQuote,
): QuoteMatch | null {
  const [best, second] = exact;
  if (!best) return null;
  const { occurrences, rivalFit } = remembered;
  if (second && best.fit - second.fit < MARGIN) return null;
  if (occurrences > 1 && best.fit < Math.min(0.97, rivalFit + MARGIN)) return null;
  if (best.fit >= 0 && best.fit < leastFit(quote.exact.length)) return null;
  return best;
}

/** Short words stand anywhere: they need surroundings. A long passage is enough by itself. */
function leastFit(length: number): number {
  return Math.max(0, 0.35 * (1 - length / 32));
}

function chooseApproximate(
  edited: readonly QuoteMatch[],
  quote: FoldedQuote,
  remembered: RememberedQuote,
): QuoteMatch | null {
  const [best, second] = edited;
  if (!best || best.share < leastShare(best.fit)) return null;
  const size = quote.exact.length;
  const room = best.share > 0.9 ? size * 1.5 + 200 : size * 0.6 + 24;
  if (best.end - best.start > size + room) return null;
  if (second && scoreOf(best) - scoreOf(second) < MARGIN) return null;
  const { occurrences, rivalFit } = remembered;
  if (occurrences > 1 && best.fit < Math.min(0.97, rivalFit + MARGIN)) return null;
  return best;
}

/** Share of the quote that must be there: the less, the better the surroundings. */
function leastShare(fit: number): number {
  return 0.74 - 0.14 * Math.max(0, fit);
}
