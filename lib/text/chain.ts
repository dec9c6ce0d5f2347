import type { Stretch } from './common-stretches';

/** What a stretch costs by itself, in units: so that chance agreements of a few do not pay. */
const STRETCH_COST = 1.6;
/** How many earlier stretches are tried as the one before… */
const LOOK_BACK = 64;
/** …and how many that end the best chains so far: a long one may have begun far back. */
const LEADERS = 24;
/** What a gap costs: half its length's logarithm, so that long ones are hardly dearer. */
const GAP_COSTS = Float32Array.from({ length: 1024 }, (_, gap) => 0.5 * Math.log2(1 + gap));

/**
 * The chain of stretches, in order in both texts, that explains most of the pattern. Gaps are
 * cheap, so that an advertisement or an added sentence between does not break the chain.
 * Stretches come back trimmed: none overlaps the one before it.
 */
export function bestChain(stretches: readonly Stretch[]): Stretch[] {
  const scores = new Float64Array(stretches.length);
  const before = new Int32Array(stretches.length).fill(-1);
  const leaders: number[] = [];
  for (let i = 0; i < stretches.length; i++) {
    const own = stretches[i]!;
    const gain = own.length - STRETCH_COST;
    let best = gain;
    const follow = (j: number) => {
      if (scores[j]! + gain <= best) return;
      const score = scores[j]! + gain - costBetween(stretches[j]!, own);
      if (score <= best) return;
      best = score;
      before[i] = j;
    };
    for (const j of leaders) follow(j);
    for (let j = i - 1; j >= 0 && j >= i - LOOK_BACK; j--) follow(j);
    scores[i] = best;
    lead(leaders, i, scores);
  }
  const chain: Stretch[] = [];
  for (let i = leaders[0] ?? -1; i >= 0; i = before[i]!) chain.push({ ...stretches[i]! });
  chain.reverse();
  for (let i = 1; i < chain.length; i++) trim(chain[i - 1]!, chain[i]!);
  return chain;
}

/** Keeps the ends of the best chains, best first. */
function lead(leaders: number[], own: number, scores: Float64Array): void {
  if (leaders.length === LEADERS && scores[own]! <= scores[leaders.at(-1)!]!) return;
  const at = leaders.findIndex((other) => scores[other]! < scores[own]!);
  leaders.splice(at < 0 ? leaders.length : at, 0, own);
  if (leaders.length > LEADERS) leaders.pop();
}

/** What it costs that one stretch follows another: overlap and gap; ∞ where it cannot. */
function costBetween(earlier: Stretch, later: Stretch): number {
  const inPattern = later.p - earlier.p;
  const inText = later.t - earlier.t;
  if (inPattern <= 0 || inText <= 0) return Infinity;
  const over = Math.max(0, earlier.length - Math.min(inPattern, inText));
  if (over >= later.length) return Infinity;
  return over + GAP_COSTS[Math.min(GAP_COSTS.length - 1, Math.abs(inPattern - inText))]!;
}

function trim(earlier: Stretch, later: Stretch): void {
  const over = Math.max(
    0,
    earlier.p + earlier.length - later.p,
    earlier.t + earlier.length - later.t,
  );
  later.p += over;
  later.t += over;
  later.length -= over;
}
