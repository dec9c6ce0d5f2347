/** A place where a quote may stand, in folded units. */
export interface QuoteMatch {
  start: number;
  end: number;
  /** Share of the quote's units that stand there, 0…1; 1: as it was. */
  share: number;
  /** How well each side's surroundings fit, 0…1; −1: nothing known of that side. */
  left: number;
  right: number;
  /** Whether it stands in its line as the quote did and begins with a letter of the same case, 0…1. */
  manner: number;
  /** Both sides as one figure. */
  fit: number;
}

/** How good a match is altogether, 0…1: what candidates are ordered by and readers are told. */
export function scoreOf({ share, fit }: QuoteMatch): number {
  return fit < 0 ? share * 0.9 : share * 0.65 + fit * 0.35;
}

/** What standing in another manner takes away from how well a place fits. */
const MANNER = 0.3;

/**
 * Both sides and the manner as one figure. The better side counts for more: one side that is as it
 * was tells a place better than two that are half so. A side that is not known does not count.
 */
export function fitOf(left: number, right: number, manner: number): number {
  const sides = left < 0 ? right : right < 0 ? left : sidesOf(left, right);
  return sides < 0 ? -1 : (sides + MANNER * manner) / (1 + MANNER);
}

function sidesOf(left: number, right: number): number {
  return 0.6 * Math.max(left, right) + 0.4 * Math.min(left, right);
}
