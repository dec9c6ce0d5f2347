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
