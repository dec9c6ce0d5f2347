import type { FoldedText } from './fold';

/** Longer needles are found by their first units and then compared, so that no text is slow. */
const HEAD = 64;
/** Units compared for one needle, over all places, before the search gives up. */
const COMPARISONS = 4_000_000;

/** Where the needle stands in the text, in folded units, in order; at most `limit` places. */
export function occurrences(text: FoldedText, needle: string, limit: number): number[] {
  const found: number[] = [];
  if (needle === '' || needle.length > text.text.length) return found;
  const head = needle.slice(0, HEAD);
  let budget = COMPARISONS;
  for (let at = text.text.indexOf(head); at >= 0; at = text.text.indexOf(head, at + 1)) {
    const rest = equalUnits(text.codes, at, needle, head.length);
    budget -= rest + 1;
    if (rest === needle.length - head.length) found.push(at);
    if (found.length >= limit || budget < 0) break;
  }
  return found;
}

/** How many units of the needle after `from` stand in the text likewise. */
function equalUnits(codes: Uint16Array, at: number, needle: string, from: number): number {
  let i = from;
  while (i < needle.length && codes[at + i] === needle.charCodeAt(i)) i++;
  return i - from;
}
