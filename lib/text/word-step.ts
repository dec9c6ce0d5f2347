/** How far a next word is looked for, in UTF-16 units. */
const REACH = 240;

const segmenter = () => new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * The next offset, in the direction of `by`, at which a word begins (`edge` is `start`) or ends;
 * `undefined` where there is none near. No word goes over the start of a line (`lines`, ascending),
 * because nothing stands between the lines of a page's text.
 */
export function wordStep(
  text: string,
  lines: ArrayLike<number>,
  at: number,
  { edge, by }: { edge: 'start' | 'end'; by: 1 | -1 },
): number | undefined {
  const from = Math.max(0, at - REACH);
  const to = Math.min(text.length, at + REACH);
  const cuts = Array.from(lines).filter((line) => line > from && line < to);
  const edges: number[] = [];
  for (const [index, begin] of [from, ...cuts].entries()) {
    const line = text.slice(begin, cuts[index] ?? to);
    for (const { segment, index: offset } of segmenter().segment(line)) {
      // Firefox calls the last word before a CJK full stop no word: letters and figures decide.
      if (!/[\p{L}\p{N}]/u.test(segment)) continue;
      edges.push(begin + offset + (edge === 'end' ? segment.length : 0));
    }
  }
  return by === 1 ? edges.find((one) => one > at) : edges.findLast((one) => one < at);
}
