import { approximateMatches } from './approximate-matches';
import { chooseEdited, chooseExact } from './choose-match';
import { exactMatches } from './exact-matches';
import { LONG } from './occurrences';
import { scoreOf, type QuoteMatch } from './quote-match';
import { foldQuote, type RememberedQuote } from './remembered-quote';
import type { SearchableText } from './searchable-text';
import { SHINGLE } from './shingle-index';
import { shinglesOf } from './shingles-of';

export type QuoteSearch =
  { found: true; match: QuoteMatch } | { found: false; candidates: readonly QuoteMatch[] };

/** Surroundings that fit less than this say that an edited place may be meant instead. */
const STRANGE = 0.3;
/** What an edited place needs where the quote also stands as it was. */
const CLEARLY = 0.3;
const AT_HOME = 0.6;
const CANDIDATES = 3;

/**
 * Finds a quote in a text, or says that it is not there. Never a guess: the best place must be
 * good enough *and* clearly better than the next.
 */
export function matchQuote(text: SearchableText, remembered: RememberedQuote): QuoteSearch {
  const quote = foldQuote(remembered);
  if (quote.exact === '') return { found: false, candidates: [] };
  if (text.folded.codes.length > LONG) shinglesOf(text, SHINGLE);
  const exact = exactMatches(text, quote);
  const chosen = chooseExact(text, exact, quote);
  if (chosen && (chosen.fit < 0 || chosen.fit >= STRANGE)) return { found: true, match: chosen };
  const edited = approximateMatches(text, quote).filter(
    ({ start, end }) => !exact.matches.some((other) => other.start < end && start < other.end),
  );
  const match = better(chosen, chooseEdited(edited, quote), exact.count > 0);
  if (match) return { found: true, match };
  const candidates = [...exact.matches, ...edited].sort((a, b) => scoreOf(b) - scoreOf(a));
  return { found: false, candidates: candidates.slice(0, CANDIDATES) };
}

function better(
  exact: QuoteMatch | null,
  edited: QuoteMatch | null,
  copies: boolean,
): QuoteMatch | null {
  if (!edited || (copies && edited.fit < AT_HOME)) return exact;
  return exact && edited.fit <= exact.fit + CLEARLY ? exact : edited;
}
