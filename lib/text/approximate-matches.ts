import { judgePlace } from './judge-place';
import { LINE_REACH, lineReach } from './line-reach';
import { locateQuote, type Located, type Pattern } from './locate-quote';
import { unitsOf } from './occurrences';
import { scoreOf, type QuoteMatch } from './quote-match';
import type { FoldedQuote } from './remembered-quote';
import type { SearchableText } from './searchable-text';
import { SHINGLE } from './shingle-index';
import { shinglesOf } from './shingles-of';
import { voteForWindows } from './window-votes';

const DENSE = /[\u3040-\u30ff\u3400-\u9fff]/gu;
/** Units of a shingle where words are short. */
const DENSE_SHINGLE = 4;
const WINDOWS = 5;
/** Where less of the quote stands, nothing of it does: text of the same language agrees by as much. */
const LEAST_SHARE = 0.35;

/** The places where most of an edited quote stands, best first. */
export function approximateMatches(text: SearchableText, quote: FoldedQuote): QuoteMatch[] {
  const { codes } = text.folded;
  const pattern = patternOf(quote);
  const windows = voteForWindows(
    shinglesOf(text, pattern.dense ? DENSE_SHINGLE : SHINGLE),
    pattern.units,
    codes.length,
    WINDOWS,
  );
  const found: QuoteMatch[] = [];
  for (const window of windows) {
    const located = locateQuote(codes, pattern, window);
    if (!located || located.share < LEAST_SHARE) continue;
    const place = withinLines(text, located);
    if (found.some((other) => other.start < place.end && place.start < other.end)) continue;
    found.push(judgePlace(text, quote, place));
  }
  return found.sort((a, b) => scoreOf(b) - scoreOf(a));
}

/** Ends that are only reckoned do not reach into a neighbouring block. */
function withinLines(text: SearchableText, located: Located): Located {
  const { start, end, sure } = located;
  if (start >= sure.start && end <= sure.end) return located;
  const { before, after } = lineReach(text, sure.start, sure.end);
  return {
    ...located,
    start: before < LINE_REACH ? Math.max(start, sure.start - before) : start,
    end: after < LINE_REACH ? Math.min(end, sure.end + after) : end,
  };
}

function patternOf({ prefix, exact, suffix }: FoldedQuote): Pattern {
  const text = prefix + exact + suffix;
  return {
    units: unitsOf(text),
    from: prefix.length,
    to: prefix.length + exact.length,
    dense: (exact.match(DENSE)?.length ?? 0) > exact.length * 0.3,
  };
}
