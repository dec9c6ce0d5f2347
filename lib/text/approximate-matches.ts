import { judgePlace } from './judge-place';
import { locateQuote, type Pattern } from './locate-quote';
import { scoreOf, type QuoteMatch } from './quote-match';
import type { FoldedQuote } from './remembered-quote';
import type { SearchableText } from './searchable-text';
import { voteForWindows } from './window-votes';

const DENSE = /[\u3040-\u30ff\u3400-\u9fff]/gu;
const WINDOWS = 5;

/** The places where most of an edited quote stands, best first. */
export function approximateMatches(text: SearchableText, quote: FoldedQuote): QuoteMatch[] {
  const { codes } = text.folded;
  const pattern = patternOf(quote);
  const windows = voteForWindows(
    text.shingles(pattern.dense ? 4 : 7),
    pattern.units,
    codes.length,
    WINDOWS,
  );
  const found: QuoteMatch[] = [];
  for (const window of windows) {
    const located = locateQuote(codes, pattern, window);
    if (!located) continue;
    const { start, end } = located;
    if (found.some((other) => other.start < end && start < other.end)) continue;
    found.push(judgePlace(text, quote, located));
  }
  return found.sort((a, b) => scoreOf(b) - scoreOf(a));
}

function patternOf({ prefix, exact, suffix }: FoldedQuote): Pattern {
  const text = prefix + exact + suffix;
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return {
    units,
    from: prefix.length,
    to: prefix.length + exact.length,
    dense: (exact.match(DENSE)?.length ?? 0) > exact.length * 0.3,
  };
}
