/** A place where a quote may stand, in folded units. */
export interface QuoteMatch {
  start: number;
  end: number;
  /** Share of the quote's units that stand there, 0…1; 1: as it was. */
  share: number;
  /** How well each side's surroundings fit, 0…1; −1: nothing known of that side. */
  left: number;
  right: number;
  /** Both sides as one figure. */
  fit: number;
}

/** How good a match is altogether, 0…1: what candidates are ordered by and readers are told. */
export function scoreOf({ share, fit }: QuoteMatch): number {
  return fit < 0 ? share * 0.9 : share * 0.65 + fit * 0.35;
}
