import { foldedOffset } from './fold';
import type { SearchableText } from './searchable-text';

/** Folded units between a span and the start and the end of its line, `LINE_REACH` at most. */
export interface LineReach {
  before: number;
  after: number;
}

/** Farther than so the start or the end of the line is not looked for. */
export const LINE_REACH = 64;

/** Where a folded span stands in its line; 0 before and 0 after: it is all of it. */
export function lineReach(text: SearchableText, start: number, end: number): LineReach {
  const { folded, lines } = text;
  const first = folded.origin[start]!;
  const last = folded.origin[end - 1]!;
  const from = lines[linesUpTo(lines, first) - 1] ?? 0;
  const to = lines[linesUpTo(lines, last)] ?? text.raw.length;
  return {
    before: Math.min(LINE_REACH, start - foldedOffset(folded, from)),
    after: Math.min(LINE_REACH, foldedOffset(folded, to) - end),
  };
}

/** How many lines begin at the raw offset or before it. */
function linesUpTo(lines: Uint32Array, offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
