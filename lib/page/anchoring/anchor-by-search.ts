import { foldedSpan } from '@/lib/text/folded-span';
import type { Matcher } from '@/lib/text/matcher';
import { scoreOf, type QuoteMatch } from '@/lib/text/quote-match';
import { sameWords } from '@/lib/text/same-words';
import type { Anchored, Candidate } from './anchored';
import type { Memory } from './remember';
import type { TextIndex } from './text-index';

/** Where a quote stands that is not where it was; the dear part. */
export function anchorBySearch(
  memory: Memory | null,
  index: TextIndex,
  { matchQuote }: Pick<Matcher, 'matchQuote'>,
): Anchored {
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
