import type { Stretch } from './common-stretches';

/** What a stretch costs by itself, in units: so that chance agreements of a few do not pay. */
const STRETCH_COST = 1.6;
const GAP_COST = 0.5;
/** How many earlier stretches are tried as the one before. */
const LOOK_BACK = 160;

/**
 * The chain of stretches, in order in both texts, that explains most of the pattern. Gaps are
 * cheap, so that an advertisement or an added sentence between does not break the chain.
 * Stretches come back trimmed: none overlaps the one before it.
 */
export function bestChain(stretches: readonly Stretch[]): Stretch[] {
  const scores = new Float64Array(stretches.length);
  const before = new Int32Array(stretches.length).fill(-1);
  let last = -1;
  for (let i = 0; i < stretches.length; i++) {
    const own = stretches[i]!;
    scores[i] = own.length - STRETCH_COST;
    for (let j = i - 1; j >= 0 && j >= i - LOOK_BACK; j--) {
      const score = scores[j]! + gain(stretches[j]!, own);
      if (score > scores[i]!) {
        scores[i] = score;
        before[i] = j;
      }
    }
    if (last < 0 || scores[i]! > scores[last]!) last = i;
  }
  const chain: Stretch[] = [];
  for (let i = last; i >= 0; i = before[i]!) chain.push({ ...stretches[i]! });
  chain.reverse();
  for (let i = 1; i < chain.length; i++) trim(chain[i - 1]!, chain[i]!);
  return chain;
}

/** What a stretch adds when it follows another; −∞ where it cannot. */
function gain(earlier: Stretch, later: Stretch): number {
  const over = overlap(earlier, later);
  if (later.p <= earlier.p || later.t <= earlier.t || over >= later.length) return -Infinity;
  const skew = Math.abs(later.p - earlier.p - (later.t - earlier.t));
  return later.length - over - STRETCH_COST - GAP_COST * Math.log2(1 + skew);
}

function overlap(earlier: Stretch, later: Stretch): number {
  return Math.max(0, earlier.p + earlier.length - later.p, earlier.t + earlier.length - later.t);
}

function trim(earlier: Stretch, later: Stretch): void {
  const over = overlap(earlier, later);
  later.p += over;
  later.t += over;
  later.length -= over;
}
