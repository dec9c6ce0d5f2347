/** What a unit that fits gains and what an edit of one costs, in whole numbers for speed. */
const GAIN = 5;
const EDIT = 3;
/** How far an inserted or dropped word may push the context, in units. */
const BAND = 32;
/** An alignment that has fallen so far behind its best is given up. */
const GIVEN_UP = 20 * GAIN;
/** Longer contexts are cut. */
const LONGEST = 128;
/** Memory for one alignment at a time, kept because new arrays would cost more than the work. */
const row = new Int32Array(LONGEST + BAND + 2);
const rest = new Uint16Array(LONGEST);

/**
 * How well a context lies right before (`direction` −1) or right after (+1) a place of the text,
 * from 0 (not at all) to 1 (as it was). The alignment begins at the place itself: the same words
 * farther away count for less with every unit between. An empty context answers −1: nothing known.
 */
export function contextFit(
  codes: Uint16Array,
  place: number,
  context: string,
  direction: -1 | 1,
): number {
  const size = Math.min(context.length, LONGEST);
  if (size === 0) return -1;
  const run = commonRun(codes, place, context, direction);
  if (run === size) return 1;
  const origin = direction > 0 ? place + run : place - run - 1;
  const room = direction > 0 ? codes.length - origin : origin + 1;
  const length = size - run;
  for (let i = 0; i < length; i++) {
    rest[i] = context.charCodeAt(direction > 0 ? run + i : context.length - 1 - run - i);
  }
  return (run + bestAlignment(codes, origin, direction, room, length) / GAIN) / size;
}

/** How many units of the context right at the place are equal. */
export function commonRun(
  codes: Uint16Array,
  place: number,
  context: string,
  direction: -1 | 1,
): number {
  const size = Math.min(context.length, LONGEST);
  const last = context.length - 1;
  let run = 0;
  if (direction > 0) {
    while (run < size && codes[place + run] === context.charCodeAt(run)) run++;
  } else {
    while (run < size && codes[place - 1 - run] === context.charCodeAt(last - run)) run++;
  }
  return run;
}

/** The best of all alignments of `rest` that begin at the origin, within a band around the diagonal. */
function bestAlignment(
  codes: Uint16Array,
  origin: number,
  direction: -1 | 1,
  room: number,
  length: number,
): number {
  const width = Math.min(length + BAND, room);
  for (let j = 1; j <= width; j++) row[j] = -EDIT * j;
  let best = 0;
  for (let i = 1; i <= length; i++) {
    const unit = rest[i - 1]!;
    const from = Math.max(1, i - BAND);
    const to = Math.min(width, i + BAND);
    let diagonal = from === 1 ? -EDIT * (i - 1) : row[from - 1]!;
    let before = from === 1 ? -EDIT * i : -GIVEN_UP * 4;
    let most = before;
    for (let j = from; j <= to; j++) {
      const above = row[j]!;
      let value = diagonal + (codes[origin + direction * (j - 1)] === unit ? GAIN : -EDIT);
      const gap = (above > before ? above : before) - EDIT;
      if (gap > value) value = gap;
      row[j] = before = value;
      diagonal = above;
      if (value > most) most = value;
    }
    if (most > best) best = most;
    else if (most < best - GIVEN_UP) break;
  }
  return best;
}
