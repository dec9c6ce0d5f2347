/** A place where a quote may stand, in folded units, and all that speaks for it. */
export interface QuoteMatch {
  start: number;
  end: number;
  /** Share of the quote's units that stand there, 0…1; 1: as it was. */
  share: number;
  /** How well each side's surroundings fit, 0…1; −1: nothing is known of that side. */
  left: number;
  right: number;
  /** Both sides as one figure; −1: nothing is known. */
  sides: number;
  /** The sides and the manner (see `mannerOf`) as one figure, 0…1; −1: nothing is known. */
  fit: number;
  /** How well the surroundings fit those that each rival had when the quote was described, 0…1. */
  rivals: readonly number[];
}

/** How good a match is altogether, 0…1: what candidates are ordered by and readers are told. */
export function scoreOf({ share, fit }: QuoteMatch): number {
  return fit < 0 ? share * 0.9 : share * 0.65 + fit * 0.35;
}
