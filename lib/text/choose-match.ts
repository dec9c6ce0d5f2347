import { chooseAmongCopies } from './choose-among-copies';
import type { ExactMatches } from './exact-matches';
import { scoreOf, type QuoteMatch } from './quote-match';
import type { FoldedQuote } from './remembered-quote';
import type { SearchableText } from './searchable-text';

/** How much better than the next place the best one must be. */
const MARGIN = 0.08;
/** Beside a place where all is as it was, one that differs in so much is another. */
const AS_IT_WAS = 0.99;
const ANOTHER = 0.97;
/** Rivals that are recognised when they fit their old surroundings so well. */
const RECOGNISED = 0.3;
/** More places than this are not told apart one by one. */
const FEW = 24;

/** The place of an unedited quote that is the quote's own beyond doubt; null where none is. */
export function chooseExact(
  text: SearchableText,
  exact: ExactMatches,
  quote: FoldedQuote,
): QuoteMatch | null {
  const { count, matches } = exact;
  return (
    byElimination(count, matches, quote) ??
    byOrder(count, matches, quote) ??
    bySurroundings(matches, quote) ??
    chooseAmongCopies(text, exact, quote)
  );
}

/** The place whose surroundings alone tell it. */
function bySurroundings(matches: readonly QuoteMatch[], quote: FoldedQuote): QuoteMatch | null {
  const [best, second] = matches;
  if (!best) return null;
  const whole = isWhole(best);
  if (second && best.fit - second.fit < MARGIN) {
    if (!whole || (second.left >= ANOTHER && second.right >= ANOTHER)) return null;
  }
  if (isRival(best, quote, whole)) return null;
  return best.fit >= 0 && best.fit < leastFit(quote.exact.length) ? null : best;
}

/**
 * The copies that were there before are all recognised, none is missing, and one place is left: it
 * is the quote's own, whatever became of its surroundings.
 */
function byElimination(
  count: number,
  matches: readonly QuoteMatch[],
  { rivals, remembered: { occurrences } }: FoldedQuote,
): QuoteMatch | null {
  if (occurrences < 2 || rivals.length < occurrences - 1) return null;
  if (count < occurrences || count > FEW) return null;
  const free = matches.filter((match) => {
    const rival = bestRival(match);
    return rival <= RECOGNISED || rival <= match.sides + 0.1;
  });
  return free.length === 1 ? free[0]! : null;
}

/**
 * True twins, the same words amid the same surroundings, are told apart by their order alone, and
 * only while there are as many as there were.
 */
function byOrder(
  count: number,
  matches: readonly QuoteMatch[],
  { remembered: { occurrences, ordinal, rivalFit } }: FoldedQuote,
): QuoteMatch | null {
  if (ordinal === undefined || count !== occurrences || count > FEW || rivalFit < ANOTHER)
    return null;
  const own = matches.toSorted((a, b) => a.start - b.start)[ordinal];
  return own && isWhole(own) ? own : null;
}

function isWhole({ left, right }: QuoteMatch): boolean {
  return left > AS_IT_WAS && right > AS_IT_WAS;
}

/** Whether a place may be one of the copies that were there before, the quote itself gone. */
function isRival(match: QuoteMatch, { remembered }: FoldedQuote, whole: boolean): boolean {
  const { occurrences, rivalFit } = remembered;
  if (occurrences < 2) return false;
  const rival = bestRival(match);
  if (rival > RECOGNISED && rival > match.sides) return true;
  if (whole && rivalFit < ANOTHER) return false;
  return match.fit < Math.min(ANOTHER, rivalFit + MARGIN);
}

function bestRival({ rivals }: QuoteMatch): number {
  return Math.max(0, ...rivals);
}

/** Short words stand anywhere: they need surroundings. A long passage is enough by itself. */
function leastFit(length: number): number {
  return Math.max(0, 0.35 * (1 - length / 32));
}

/** The place of an edited quote that is the quote's own beyond doubt; null where none is. */
export function chooseEdited(edited: readonly QuoteMatch[], quote: FoldedQuote): QuoteMatch | null {
  const [best, second] = edited;
  const size = quote.exact.length;
  if (!best || best.share < leastShare(size, Math.max(0, best.fit))) return null;
  // What is nearly whole may hold an advertisement or a sentence that was added.
  const room = best.share > 0.9 ? size * 1.5 + 200 : size * 0.3 + 24;
  if (best.end - best.start > size + room) return null;
  if (second && scoreOf(best) - scoreOf(second) < MARGIN) return null;
  return isRival(best, quote, false) ? null : best;
}

/** Share of the quote that must be there: less amid its own surroundings, more of a short one. */
function leastShare(size: number, fit: number): number {
  return 0.8 - 0.2 * fit + 0.3 * Math.max(0, 1 - size / 60) * (1 - fit);
}
