import { foldedSpan } from '@/lib/text/folded-span';
import { matchQuote } from '@/lib/text/match-quote';
import { scoreOf, type QuoteMatch } from '@/lib/text/quote-match';
import { sameWords } from '@/lib/text/same-words';
import { remember, type Memory, type StoredDescription } from './remember';
import { standsAtPosition } from './stored-position';
import { rangeAtStoredPath } from './stored-path';
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

/** With so few quotes, looking along their stored paths costs less than reading the page. */
const FEW = 100;

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
  const asTheyWere = anchorAsTheyWere(memories, index);
  return memories.map((memory, at) => asTheyWere[at] ?? anchorBySearch(memory, index));
}

/**
 * Those that stand where they stood, unit by unit, amid the same surroundings; null for the rest.
 * Most pages are as they were, so this comes first, and reads the page only for many quotes.
 */
export function anchorAsTheyWere(
  memories: readonly (Memory | null)[],
  index: TextIndex,
): (Anchored | null)[] {
  return memories.map((memory) => {
    if (!memory) return null;
    const byPath = !index.isRead && memories.length <= FEW;
    const range = byPath
      ? rangeAtStoredPath(index.root, memory, index.isOwnHost)
      : rangeAtStoredPosition(memory, index);
    return range && { state: 'anchored', range, score: 1 };
  });
}

function rangeAtStoredPosition({ quote }: Memory, index: TextIndex): Range | null {
  const { position, exact } = quote;
  if (position === undefined || !standsAtPosition(index.raw, quote, position)) return null;
  return index.rangeOf(position, position + exact.length);
}

/** Where a quote stands that is not where it was; the dear part. */
export function anchorBySearch(memory: Memory | null, index: TextIndex): Anchored {
  if (!memory) return { state: 'not-found', candidates: [] };
  const { quote } = memory;
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
