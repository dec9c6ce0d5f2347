import { fold, foldedOffset, type FoldedText } from './fold';

/** The one stretch of a folded text that is another now: [from, until) became `longer` units more. */
export interface Change {
  from: number;
  until: number;
  longer: number;
}

/**
 * Folds a text of which an earlier state is folded already: only what lies between the first and
 * the last unit that differ is folded anew.
 */
export function refold(
  earlier: { raw: string; folded: FoldedText },
  raw: string,
): { folded: FoldedText; change: Change } {
  const { head, tail } = commonEnds(earlier.raw, raw);
  const old = earlier.folded;
  const from = foldedOffset(old, head);
  const until = foldedOffset(old, earlier.raw.length - tail);
  const middle = fold(raw.slice(head, raw.length - tail));
  const longer = middle.codes.length - (until - from);
  const size = old.codes.length + longer;
  const codes = new Uint16Array(size);
  codes.set(old.codes.subarray(0, from));
  codes.set(middle.codes, from);
  codes.set(old.codes.subarray(until), until + longer);
  const origin = new Uint32Array(size + 1);
  origin.set(old.origin.subarray(0, from));
  for (let i = 0; i < middle.codes.length; i++) origin[from + i] = middle.origin[i]! + head;
  const shift = raw.length - earlier.raw.length;
  for (let i = until; i < old.origin.length; i++) origin[i + longer] = old.origin[i]! + shift;
  const text = old.text.slice(0, from) + middle.text + old.text.slice(until);
  return { folded: { text, codes, origin }, change: { from, until, longer } };
}

/** How many units two texts share at their starts and at their ends; no pair is torn. */
function commonEnds(one: string, other: string): { head: number; tail: number } {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one.charCodeAt(head) === other.charCodeAt(head)) head++;
  while (head > 0 && isSurrogate(one.charCodeAt(head - 1))) head--;
  let tail = 0;
  const room = most - head;
  const last = one.length - 1;
  const otherLast = other.length - 1;
  while (tail < room && one.charCodeAt(last - tail) === other.charCodeAt(otherLast - tail)) tail++;
  while (tail > 0 && isSurrogate(one.charCodeAt(one.length - tail))) tail--;
  return { head, tail };
}

function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}
