import { foldedSpan } from '@/lib/text/folded-span';
import { matchQuote } from '@/lib/text/match-quote';
import { scoreOf, type QuoteMatch } from '@/lib/text/quote-match';
import { sameWords } from '@/lib/text/same-words';
import { remember, type Memory, type StoredDescription } from './remember';
import { standsAtPosition } from './stored-position';
import { createTextIndex, type TextIndex } from './text-index';

/** A place that might be it, 0…1. */
export interface Candidate {
  range: Range;
  score: number;
}

/**
 * Where a description stands today: as it was (typography aside), with its words changed, or not
 * there, with the best places that were not good enough, best first.
 */
export type Anchored =
  | ({ state: 'anchored' | 'changed' } & Candidate)
  | { state: 'not-found'; candidates: readonly Candidate[] };

/**
 * Descriptions → ranges, in the order of the list. Nothing in a description makes it throw, and
 * each has a budget: what cannot be found within it is not found.
 */
export function anchor(
  root: Element,
  descriptions: readonly StoredDescription[],
  index: TextIndex = createTextIndex(root),
): Anchored[] {
  return descriptions.map((description) => anchorOne(description, index));
}

export function anchorOne(description: StoredDescription, index: TextIndex): Anchored {
  const memory = remember(description);
  if (!memory) return { state: 'not-found', candidates: [] };
  return anchorAtPosition(memory, index) ?? anchorBySearch(memory, index);
}

/** The stored position first: most pages are as they were. */
function anchorAtPosition({ quote }: Memory, index: TextIndex): Anchored | null {
  if (!standsAtPosition(index.raw, quote)) return null;
  const range = index.rangeOf(quote.position!, quote.position! + quote.exact.length);
  return range && { state: 'anchored', range, score: 1 };
}

function anchorBySearch({ quote }: Memory, index: TextIndex): Anchored {
  const search = matchQuote(index.searchable, quote);
  if (!search.found) {
    const candidates = search.candidates.map((match) => candidateOf(match, quote.exact, index));
    return { state: 'not-found', candidates: candidates.filter((each) => each !== null) };
  }
  const candidate = candidateOf(search.match, quote.exact, index);
  if (!candidate) return { state: 'not-found', candidates: [] };
  const span = foldedSpan(index.searchable, search.match, quote.exact);
  const same =
    search.match.share === 1 && sameWords(index.raw.slice(span.start, span.end), quote.exact);
  return { state: same ? 'anchored' : 'changed', ...candidate };
}

function candidateOf(match: QuoteMatch, exact: string, index: TextIndex): Candidate | null {
  const { start, end } = foldedSpan(index.searchable, match, exact);
  const range = index.rangeOf(start, end);
  return range && { range, score: scoreOf(match) };
}
