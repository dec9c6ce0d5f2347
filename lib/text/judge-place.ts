import { contextFit } from './context-fit';
import type { LineReach } from './line-reach';
import { mannerOf } from './manner';
import type { QuoteMatch } from './quote-match';
import type { FoldedQuote, Rival } from './remembered-quote';
import type { SearchableText } from './searchable-text';

/** How much standing in the quote's manner counts beside its surroundings. */
export const MANNER = 0.5;
/** Context beyond the end of the line counts this much beside context in the same line. */
const OTHER_LINE = 0.5;
/** Units of context in the same line that count in full. */
const SAME_LINE = 16;

/** A place, and how much of the quote stands there. */
export interface Place {
  start: number;
  end: number;
  share: number;
  /** Fit of the sides as far as an alignment across gaps knows it. */
  left?: number;
  right?: number;
}

/** Weighs all that speaks for a place being the quote's own. */
export function judgePlace(text: SearchableText, quote: FoldedQuote, place: Place): QuoteMatch {
  const { start, end, share } = place;
  const { codes } = text.folded;
  const left = Math.max(place.left ?? -1, contextFit(codes, start, quote.prefix, -1));
  const right = Math.max(place.right ?? -1, contextFit(codes, end, quote.suffix, 1));
  const sides = sidesOf(left, right, quote.remembered.line);
  const manner = mannerOf(text, start, end, quote.remembered);
  const fit = sides < 0 ? -1 : (sides + MANNER * manner) / (1 + MANNER);
  return {
    start,
    end,
    share,
    left,
    right,
    sides,
    fit,
    rivals: quote.rivals.map((rival) => sidesAt(codes, place, rival)),
  };
}

/** How well surroundings lie at a place, 0…1. */
export function sidesAt(
  codes: Uint16Array,
  { start, end }: { start: number; end: number },
  { prefix, suffix }: Rival,
  line?: LineReach,
): number {
  const left = contextFit(codes, start, prefix, -1);
  return sidesOf(left, contextFit(codes, end, suffix, 1), line);
}

/**
 * Both sides as one figure: half their mean, half the better one, since one side that is as it was
 * tells a place better than two that are half so. Text in the quote's own line moves with it and
 * counts for more than text of a neighbouring block. A side that is not known does not count.
 */
function sidesOf(left: number, right: number, line: LineReach | undefined): number {
  if (left < 0) return right;
  if (right < 0) return left;
  const before = weightOf(line?.before);
  const after = weightOf(line?.after);
  const mean = (before * left + after * right) / (before + after);
  const better = Math.max(before * left, after * right) / Math.max(before, after);
  return (mean + better) / 2;
}

function weightOf(reach: number | undefined): number {
  if (reach === undefined) return 1;
  return OTHER_LINE + (1 - OTHER_LINE) * Math.min(1, reach / SAME_LINE);
}
