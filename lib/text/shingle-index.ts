/**
 * A hash index of all stretches of a fixed number of units (shingles) of a text: where does this
 * stretch stand? Built in one pass over typed arrays, in parts, so that a text of which little
 * changed keeps the parts that did not.
 */
export interface ShingleIndex {
  readonly size: number;
  /**
   * Fills `into` with the places of the stretch that begins at `at` in `units`; false where there
   * are more than `limit`.
   */
  places(units: Uint16Array, at: number, limit: number, into: number[]): boolean;
  /** The index of a text of which only [from, until) became [from, until + longer). */
  renewed(codes: Uint16Array, from: number, until: number, longer: number): ShingleIndex;
}

/** The shingles that begin in [start, start + next.length), by hash. */
interface Part {
  start: number;
  bits: number;
  heads: Int32Array;
  next: Int32Array;
}

/** Units of a shingle that is rare enough in most scripts. */
export const SHINGLE = 7;
const BASE = 0x01000193;
/** Shingles of a part. Small enough for a processor's cache, which makes building twice as fast. */
const PART = 1 << 16;
/** Many edits leave many small parts; with so many more than needed all are made anew. */
const SPARE_PARTS = 12;

export function createShingleIndex(codes: Uint16Array, size: number): ShingleIndex {
  return indexOf(codes, size, partsOf(codes, size, 0, countOf(codes, size)));
}

/** The same part by part, so that a page can breathe in between: each call makes one part. */
export function indexInSteps(codes: Uint16Array, size: number): () => ShingleIndex | undefined {
  const count = countOf(codes, size);
  const parts: Part[] = [];
  return () => {
    const from = endOf(parts.at(-1));
    parts.push(...partsOf(codes, size, from, Math.min(count, from + PART)));
    return endOf(parts.at(-1)) < count ? undefined : indexOf(codes, size, parts);
  };
}

function indexOf(codes: Uint16Array, size: number, parts: readonly Part[]): ShingleIndex {
  return {
    size,
    places(units, at, limit, into) {
      into.length = 0;
      const hash = hashAt(units, at, size);
      for (const { start, bits, heads, next } of parts) {
        for (let local = heads[slotOf(hash, bits)]!; local >= 0; local = next[local]!) {
          if (!equal(codes, start + local, units, at, size)) continue;
          if (into.length === limit) return false;
          into.push(start + local);
        }
      }
      return true;
    },
    renewed(now, from, until, longer) {
      const count = countOf(now, size);
      const before = parts.filter(({ start, next }) => start + next.length + size <= from);
      const after = parts.filter(({ start }) => start >= until);
      const first = endOf(before.at(-1));
      const last = after[0] ? after[0].start + longer : count;
      const renewed = [
        ...before,
        ...partsOf(now, size, first, Math.max(first, last)),
        ...after.map((part) => ({ ...part, start: part.start + longer })),
      ];
      const tooMany = renewed.length > count / PART + SPARE_PARTS;
      return tooMany ? createShingleIndex(now, size) : indexOf(now, size, renewed);
    },
  };
}

function countOf(codes: Uint16Array, size: number): number {
  return Math.max(0, codes.length - size + 1);
}

function endOf(part: Part | undefined): number {
  return part ? part.start + part.next.length : 0;
}

/** Parts for the shingles that begin in [from, to). */
function partsOf(codes: Uint16Array, size: number, from: number, to: number): Part[] {
  const parts: Part[] = [];
  for (let start = from; start < to; start += PART) {
    parts.push(partOf(codes, size, start, Math.min(PART, to - start)));
  }
  return parts;
}

function partOf(codes: Uint16Array, size: number, start: number, count: number): Part {
  const bits = Math.max(8, 33 - Math.clz32(count));
  const heads = new Int32Array(1 << bits).fill(-1);
  const next = new Int32Array(count);
  const leaving = power(BASE, size);
  let hash = hashAt(codes, start, size);
  for (let local = 0; local < count; local++) {
    const slot = slotOf(hash, bits);
    next[local] = heads[slot]!;
    heads[slot] = local;
    const at = start + local;
    hash = (Math.imul(hash, BASE) + codes[at + size]! - Math.imul(codes[at]!, leaving)) | 0;
  }
  return { start, bits, heads, next };
}

function hashAt(units: Uint16Array, at: number, size: number): number {
  let hash = 0;
  for (let i = 0; i < size; i++) hash = (Math.imul(hash, BASE) + units[at + i]!) | 0;
  return hash;
}

function slotOf(hash: number, bits: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - bits);
}

function power(base: number, exponent: number): number {
  let value = 1;
  for (let i = 0; i < exponent; i++) value = Math.imul(value, base);
  return value;
}

function equal(a: Uint16Array, i: number, b: Uint16Array, j: number, size: number): boolean {
  for (let k = 0; k < size; k++) if (a[i + k] !== b[j + k]) return false;
  return true;
}
