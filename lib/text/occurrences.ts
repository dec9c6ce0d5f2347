import type { SearchableText } from './searchable-text';
import { SHINGLE, type ShingleIndex } from './shingle-index';

/** Longer needles are found by their first units and then compared, so that no text is slow. */
const HEAD = 64;
/** Units compared for one needle, over all places, before the search gives up. */
const COMPARISONS = 4_000_000;
/** In longer texts a shingle index is quicker than reading all of it. */
export const LONG = 50_000;
/** Shingles of the needle that are tried for a rare one, and places that are still rare. */
const TRIED = 12;
const RARE = 48;

/** Where the needle stands in the folded text, in order; at most `limit` places. */
export function occurrences(text: SearchableText, needle: string, limit: number): number[] {
  const { codes } = text.folded;
  if (needle === '' || needle.length > codes.length) return [];
  const index = codes.length > LONG && text.shingles.get(SHINGLE);
  const places = index ? placesByShingle(text, index, needle) : null;
  return places ? places.slice(0, limit) : placesByReading(text, needle, limit);
}

/** By the rarest of some of its shingles; null where none is rare. */
function placesByShingle(
  text: SearchableText,
  index: ShingleIndex,
  needle: string,
): number[] | null {
  const last = needle.length - SHINGLE;
  if (last < 0) return null;
  const units = unitsOf(needle);
  const step = Math.max(1, Math.ceil((last + 1) / TRIED));
  let rarest: { places: number[]; at: number } | undefined;
  for (let at = 0; at <= last; at += step) {
    const places: number[] = [];
    if (!index.places(units, at, RARE, places)) continue;
    if (!rarest || places.length < rarest.places.length) rarest = { places, at };
    if (places.length === 0) return [];
  }
  if (!rarest) return null;
  const { places, at } = rarest;
  return places
    .map((place) => place - at)
    .filter((start) => start >= 0 && equalUnits(text.folded.codes, start, needle, 0))
    .sort((a, b) => a - b);
}

function placesByReading({ folded }: SearchableText, needle: string, limit: number): number[] {
  const found: number[] = [];
  const head = needle.slice(0, HEAD);
  let budget = COMPARISONS;
  for (let at = folded.text.indexOf(head); at >= 0; at = folded.text.indexOf(head, at + 1)) {
    if (equalUnits(folded.codes, at, needle, head.length)) found.push(at);
    budget -= needle.length;
    if (found.length >= limit || budget < 0) break;
  }
  return found;
}

/** Whether the needle's units from `from` on stand at a place of the text. */
function equalUnits(codes: Uint16Array, at: number, needle: string, from: number): boolean {
  for (let i = from; i < needle.length; i++) {
    if (codes[at + i] !== needle.charCodeAt(i)) return false;
  }
  return true;
}

/** The UTF-16 units of a string. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
