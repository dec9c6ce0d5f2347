import { MANNER, sidesAt } from './judge-place';
import type { ExactMatches } from './exact-matches';
import type { QuoteMatch } from './quote-match';
import type { FoldedQuote, Rival } from './remembered-quote';
import type { SearchableText } from './searchable-text';

/** How much better the best explanation must be than the next. */
const MARGIN = 0.1;
/** Explanations so much worse are as good, where the order among the copies speaks for one. */
const AS_GOOD = 0.05;
/** One side of a place must be as it was to so much, and both together to so much. */
const ONE_SIDE = 0.6;
const BOTH_SIDES = 0.4;
/** What a passage counts that is gone, and a place that is new. */
const GONE = 0.05;
const NEW = 0.05;
/** How much better a rival that is not remembered may fit here than it did, at most. */
const UNKNOWN = 0.05;

/**
 * The place of a quote that was not alone when it was described. All that is remembered, the quote
 * and its rivals, is laid over all places at once, one place each: the explanation in which most
 * fits wins. So a copy whose own surroundings are recognised does not stand for a quote that has
 * gone, and where all copies are recognised the place left is the quote's. Null where another
 * explanation, or that the quote has gone, is about as good.
 */
export function chooseAmongCopies(
  text: SearchableText,
  exact: ExactMatches,
  quote: FoldedQuote,
): QuoteMatch | null {
  const places = exact.matches;
  if (quote.rivals.length === 0) return null;
  const own = places.map((place) => ownFit(text, place, quote));
  const explain = explanations(exact, own, quote);
  const gone = explain(-1);
  const scores = places.map((_, i) => explain(i));
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!);
  const best = order[0];
  if (best === undefined) return null;
  const next = Math.max(gone, scores[order[1] ?? -1] ?? -Infinity);
  if (scores[best]! - next >= MARGIN) return ifRecognised(places[best]!);
  const { ordinal, occurrences } = quote.remembered;
  if (ordinal === undefined || exact.count !== occurrences || places.length < exact.count) {
    return null;
  }
  const ordered = places.toSorted((a, b) => a.start - b.start)[ordinal];
  const at = ordered ? places.indexOf(ordered) : -1;
  const score = scores[at] ?? -Infinity;
  return score > gone && score >= scores[best]! - AS_GOOD ? ifRecognised(ordered!) : null;
}

function ifRecognised(place: QuoteMatch): QuoteMatch | null {
  const { left, right, sides } = place;
  return Math.max(left, right) >= ONE_SIDE && sides >= BOTH_SIDES ? place : null;
}

/** How well a place fits the quote, by as much of its surroundings as is known of the rivals. */
function ownFit({ folded }: SearchableText, place: QuoteMatch, quote: FoldedQuote): number {
  const { rivals } = quote;
  const before = Math.max(0, ...rivals.map(({ prefix }) => prefix.length));
  const after = Math.max(0, ...rivals.map(({ suffix }) => suffix.length));
  if (before + after === 0) return place.fit;
  const near: Rival = {
    prefix: before > 0 ? quote.prefix.slice(-before) : '',
    suffix: quote.suffix.slice(0, after),
  };
  const sides = sidesAt(folded.codes, place, near, quote.remembered.line);
  return place.fit + (sides - place.sides) / (1 + MANNER);
}

function explanations(
  { count, matches }: ExactMatches,
  own: readonly number[],
  { rivals, remembered: { occurrences, rivalFit } }: FoldedQuote,
): (chosen: number) => number {
  const pairs = matches
    .flatMap(({ rivals: fits }, place) =>
      fits.map((fit, rival) => ({ place, rival, fit: (fit + MANNER) / (1 + MANNER) })),
    )
    .sort((a, b) => b.fit - a.fit);
  const unknown = Math.max(0, occurrences - 1 - rivals.length);
  const base = MANNER / (1 + MANNER);
  const most = rivals.length > 0 ? base : rivalFit;
  return (chosen) => {
    const taken = new Set([chosen]);
    const met = new Set<number>();
    let score = chosen < 0 ? GONE : own[chosen]!;
    for (const { place, rival, fit } of pairs) {
      if (taken.has(place) || met.has(rival)) continue;
      taken.add(place);
      met.add(rival);
      score += fit;
    }
    const left = own
      .filter((_, place) => !taken.has(place))
      .map((fit) => Math.max(base, Math.min(fit, most)) + UNKNOWN)
      .sort((a, b) => b - a)
      .slice(0, unknown);
    const free = count - met.size - (chosen < 0 ? 0 : 1);
    const others = Math.min(unknown, free) - left.length;
    return (
      score +
      left.reduce((sum, fit) => sum + fit, 0) +
      Math.max(0, others) * base +
      (rivals.length - met.size + unknown - Math.min(unknown, free)) * GONE +
      Math.max(0, free - unknown) * NEW
    );
  };
}
