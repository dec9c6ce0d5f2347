/**
 * Folding: one text without all that typography may change, and the exact way back.
 *
 * Left out are white space, invisible characters, hyphens and dashes, combining marks and kashida;
 * what stays is lower case and compatibility-decomposed (https://unicode.org/reports/tr15/), with
 * one quotation mark for all. So “co‑operate — fully” and "co-operate--fully" fold to the same.
 */
export interface FoldedText {
  /** The folded characters, as a string and as UTF-16 units. */
  readonly text: string;
  readonly codes: Uint16Array;
  /** For each folded unit, the raw unit that it came from; one more entry holds the raw length. */
  readonly origin: Uint32Array;
}

const UNKNOWN = 0;
const DROPPED = 0xffff;
const SEVERAL = 0xfffe;
const PIECE = 8192;

const DROPPED_CHARACTERS = /[\s\p{M}\p{Cc}\p{Cf}\p{Pd}\p{Zl}\p{Zp}\p{Zs}\u0640\u2212\ufffd]/gu;
const QUOTATION_MARKS =
  /["'`\u00b4\u02b9-\u02bf\u2018-\u201f\u2032-\u2037\u2039\u203a\u00ab\u00bb\u300c-\u300f\uff02\uff07]/gu;

/** What each UTF-16 unit folds to, learned as texts bring it. A pure function's memory. */
const known = new Uint16Array(0x10000);
const expansions = new Map<number, string>();

/** Whether folding leaves this UTF-16 unit out. */
export function isDropped(unit: number): boolean {
  return (known[unit] || learn(unit)) === DROPPED;
}

export function fold(raw: string): FoldedText {
  let codes = new Uint16Array(raw.length + 16);
  let origin = new Uint32Array(raw.length + 17);
  let length = 0;
  for (let at = 0; at < raw.length; at++) {
    const unit = raw.charCodeAt(at);
    const folded = known[unit] || learn(unit);
    if (folded === DROPPED || isLoneSurrogate(raw, at, unit)) continue;
    if (length + 18 > codes.length) {
      codes = grown(codes, new Uint16Array(codes.length * 2));
      origin = grown(origin, new Uint32Array(origin.length * 2));
    }
    if (folded !== SEVERAL) {
      codes[length] = folded;
      origin[length++] = at;
      continue;
    }
    const several = expansions.get(unit) ?? '';
    for (let i = 0; i < several.length; i++) {
      codes[length] = several.charCodeAt(i);
      origin[length++] = at;
    }
  }
  origin[length] = raw.length;
  codes = codes.subarray(0, length);
  return { text: textOf(codes), codes, origin: origin.subarray(0, length + 1) };
}

/** The folded characters alone: for short texts several times faster than with the way back. */
export function foldText(raw: string): string {
  const codes: number[] = [];
  for (let at = 0; at < raw.length; at++) {
    const unit = raw.charCodeAt(at);
    const folded = known[unit] || learn(unit);
    if (folded === DROPPED || isLoneSurrogate(raw, at, unit)) continue;
    if (folded !== SEVERAL) codes.push(folded);
    else for (const each of expansions.get(unit) ?? '') codes.push(each.charCodeAt(0));
  }
  return textOf(codes);
}

/** Half of a pair is no character: files and forms turn it into something else. */
function isLoneSurrogate(raw: string, at: number, unit: number): boolean {
  if ((unit & 0xf800) !== 0xd800) return false;
  const other = raw.charCodeAt((unit & 0x400) === 0 ? at + 1 : at - 1);
  return (other & 0xf800) !== 0xd800 || (other & 0x400) === (unit & 0x400);
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function learn(unit: number): number {
  const folded = foldCharacter(String.fromCharCode(unit));
  let result = DROPPED;
  if (folded.length === 1 && folded.charCodeAt(0) < SEVERAL) result = folded.charCodeAt(0);
  else if (folded.length > 0) result = SEVERAL;
  if (result === SEVERAL) expansions.set(unit, folded);
  known[unit] = result === UNKNOWN ? DROPPED : result;
  return known[unit];
}

function foldCharacter(character: string): string {
  return character
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(DROPPED_CHARACTERS, '')
    .replace(QUOTATION_MARKS, "'")
    .slice(0, 16);
}

function textOf(codes: Uint16Array | number[]): string {
  if (codes.length <= PIECE) return Reflect.apply(String.fromCharCode, undefined, codes);
  const pieces: string[] = [];
  for (let at = 0; at < codes.length; at += PIECE) {
    pieces.push(Reflect.apply(String.fromCharCode, undefined, codes.slice(at, at + PIECE)));
  }
  return pieces.join('');
}

/** The first folded unit that comes from the raw offset or from after it. */
export function foldedOffset(folded: FoldedText, rawOffset: number): number {
  let low = 0;
  let high = folded.codes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (folded.origin[middle]! < rawOffset) low = middle + 1;
    else high = middle;
  }
  return low;
}
