/**
 * A hash index of all stretches of a fixed number of units (shingles) of a text: where does this
 * stretch stand? Built in one pass over typed arrays, some 10 ms for a million units.
 */
export interface ShingleIndex {
  readonly size: number;
  /** Calls back with each place of the stretch that begins at `at` in `units`; newest first. */
  places(units: Uint16Array, at: number, limit: number, into: number[]): boolean;
}

const BASE = 0x01000193;

export function createShingleIndex(codes: Uint16Array, size: number): ShingleIndex {
  const count = Math.max(0, codes.length - size + 1);
  const bits = Math.max(8, Math.min(22, 33 - Math.clz32(count)));
  const heads = new Int32Array(1 << bits).fill(-1);
  const next = new Int32Array(count);
  const leaving = power(BASE, size);
  let hash = 0;
  for (let at = 0; at < codes.length; at++) {
    hash = (Math.imul(hash, BASE) + codes[at]!) | 0;
    if (at >= size) hash = (hash - Math.imul(codes[at - size]!, leaving)) | 0;
    if (at < size - 1) continue;
    const start = at - size + 1;
    const slot = slotOf(hash, bits);
    next[start] = heads[slot]!;
    heads[slot] = start;
  }
  return {
    size,
    places(units, at, limit, into) {
      into.length = 0;
      let own = 0;
      for (let i = 0; i < size; i++) own = (Math.imul(own, BASE) + units[at + i]!) | 0;
      for (let place = heads[slotOf(own, bits)]!; place >= 0; place = next[place]!) {
        if (!equal(codes, place, units, at, size)) continue;
        if (into.length === limit) return false;
        into.push(place);
      }
      return true;
    },
  };
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
