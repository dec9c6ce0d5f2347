/** Equal units of a pattern and a text: pattern[p, p + length) = text[t, t + length). */
export interface Stretch {
  p: number;
  t: number;
  length: number;
}

const SLOTS = 4096;
/** Places of one shingle in the pattern that are followed, and stretches in all. */
const FOLLOWED = 12;
const MOST = 4000;
/** Units compared in one search: a text of one letter has an end, too. */
const COMPARISONS = 4_000_000;

/** The table of one search at a time, kept because a new one would cost more than most searches. */
const heads = new Int32Array(SLOTS);

/**
 * All longest common stretches of at least `least` units, ordered by their place in the text; of
 * more units where a text repeats itself so much that there would be too many.
 */
export function commonStretches(
  pattern: Uint16Array,
  text: Uint16Array,
  from: number,
  to: number,
  least: number,
): Stretch[] {
  heads.fill(-1);
  const next = new Int32Array(pattern.length);
  for (let p = pattern.length - least; p >= 0; p--) {
    const slot = slotOf(pattern, p, least);
    next[p] = heads[slot]!;
    heads[slot] = p;
  }
  const found: Stretch[] = [];
  let budget = COMPARISONS;
  for (let t = from; t + least <= to && found.length < MOST && budget > 0; t++) {
    let followed = 0;
    for (let p = heads[slotOf(text, t, least)]!; p >= 0 && followed < FOLLOWED; p = next[p]!) {
      if (pattern[p] !== text[t]) continue;
      followed++;
      if (p > 0 && t > from && pattern[p - 1] === text[t - 1]) continue;
      let length = 1;
      while (p + length < pattern.length && t + length < to) {
        if (pattern[p + length] !== text[t + length]) break;
        length++;
      }
      budget -= length;
      if (length >= least) found.push({ p, t, length });
    }
  }
  return found.length < MOST ? found : commonStretches(pattern, text, from, to, least * 2);
}

function slotOf(units: Uint16Array, at: number, size: number): number {
  let hash = 0;
  for (let i = 0; i < size; i++) hash = (Math.imul(hash, 0x01000193) + units[at + i]!) | 0;
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 20;
}
