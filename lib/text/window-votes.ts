import type { ShingleIndex } from './shingle-index';

/** A stretch of the text in which the pattern may lie, in folded units. */
export interface TextWindow {
  start: number;
  end: number;
}

/** Shingles of a pattern that are looked up, at most; longer patterns are sampled. */
const SHINGLES = 500;
/** How far an inserted stretch (an advertisement, a sentence) may push the rest of the pattern. */
const SHIFT = 200;
/** A shingle that stands in more places than this tells nothing. */
const COMMON = 24;
/** A window with less than this share of the best one's votes is not looked into. */
const WORTH = 0.2;
/** Text taken in on both sides of a window. */
const ROOM = 24;

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
  const votes: number[] = [];
  const places: number[] = [];
  for (let at = 0; at <= last; at += step) {
    if (!index.places(pattern, at, COMMON, places)) continue;
    // One number a vote, the implied start before the weight, so that sorting is quick.
    for (const place of places) votes.push((place - at + pattern.length) * 32 + places.length);
  }
  const sorted = Float64Array.from(votes).sort();
  const reach = Math.max(SHIFT, Math.ceil(pattern.length * 0.4));
  return heaviest(sorted, pattern.length, reach, limit).map(({ from, to }) => ({
    start: Math.max(0, from - ROOM),
    end: Math.min(textLength, to + pattern.length + ROOM),
  }));
}

interface Gathering {
  from: number;
  to: number;
}

/** The heaviest gatherings of sorted votes no wider than `reach`, heaviest first, none overlapping. */
function heaviest(votes: Float64Array, shift: number, reach: number, limit: number): Gathering[] {
  const starts = new Int32Array(votes.length);
  for (let i = 0; i < votes.length; i++) starts[i] = Math.floor(votes[i]! / 32) - shift;
  const firsts = new Int32Array(starts.length);
  const sums = new Float64Array(starts.length);
  for (let right = 0, left = 0, sum = 0; right < starts.length; right++) {
    sum += 1 / (votes[right]! % 32);
    while (starts[right]! - starts[left]! > reach) sum -= 1 / (votes[left++]! % 32);
    firsts[right] = left;
    sums[right] = sum;
  }
  const chosen: Gathering[] = [];
  let most = 0;
  while (chosen.length < limit) {
    let best = -1;
    for (let i = 0; i < sums.length; i++) if (sums[i]! > (sums[best] ?? 0)) best = i;
    if (best < 0 || sums[best]! < most * WORTH) break;
    most = Math.max(most, sums[best]!);
    const from = starts[firsts[best]!]!;
    const to = starts[best]!;
    chosen.push({ from, to });
    for (let i = 0; i < sums.length; i++) {
      if (starts[i]! >= from && starts[firsts[i]!]! <= to) sums[i] = 0;
    }
  }
  return chosen;
}
