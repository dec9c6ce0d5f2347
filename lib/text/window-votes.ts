import type { ShingleIndex } from './shingle-index';

/** A stretch of the text in which the pattern may lie, in folded units. */
export interface TextWindow {
  start: number;
  end: number;
  votes: number;
}

/** Shingles of a pattern that are looked up, at most; longer patterns are sampled. */
const SHINGLES = 600;
/** How far an inserted stretch (an advertisement, a sentence) may push the rest of the pattern. */
const SHIFT = 200;
/** A shingle that stands in more places than this tells nothing. */
const COMMON = 24;

/**
 * The places where rare stretches of the pattern gather. Each place of each shingle votes for the
 * start of the pattern that it implies, and counts the less the more places the shingle has.
 */
export function voteForWindows(
  index: ShingleIndex,
  pattern: Uint16Array,
  textLength: number,
  limit: number,
): TextWindow[] {
  const last = pattern.length - index.size;
  const step = Math.max(1, Math.ceil((last + 1) / SHINGLES));
  const votes: { start: number; weight: number }[] = [];
  const places: number[] = [];
  for (let at = 0; at <= last; at += step) {
    if (!index.places(pattern, at, COMMON, places)) continue;
    const weight = 1 / places.length;
    for (const place of places) votes.push({ start: place - at, weight });
  }
  votes.sort((a, b) => a.start - b.start);
  const reach = Math.max(SHIFT, Math.ceil(pattern.length * 0.4));
  return heaviest(votes, reach, limit).map(({ from, to, weight }) => ({
    start: Math.max(0, from - 24),
    end: Math.min(textLength, to + pattern.length + 24),
    votes: weight,
  }));
}

interface Gathering {
  from: number;
  to: number;
  weight: number;
}

/** The heaviest gatherings of votes no wider than `reach`, heaviest first, none overlapping. */
function heaviest(
  votes: readonly { start: number; weight: number }[],
  reach: number,
  limit: number,
): Gathering[] {
  const all: Gathering[] = [];
  let weight = 0;
  for (let right = 0, left = 0; right < votes.length; right++) {
    weight += votes[right]!.weight;
    while (votes[right]!.start - votes[left]!.start > reach) weight -= votes[left++]!.weight;
    all.push({ from: votes[left]!.start, to: votes[right]!.start, weight });
  }
  all.sort((a, b) => b.weight - a.weight);
  const chosen: Gathering[] = [];
  for (const gathering of all) {
    if (chosen.length === limit) break;
    if (chosen.some((other) => gathering.from <= other.to && other.from <= gathering.to)) continue;
    chosen.push(gathering);
  }
  return chosen;
}
