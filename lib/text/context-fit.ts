/** What an edit of one unit costs, in units that fit. */
const EDIT_COST = 0.6;
/** How far beyond the context's own length an inserted word may push it. */
const SLACK = 32;

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
  const size = context.length;
  if (size === 0) return -1;
  const run = commonRun(codes, place, context, direction);
  if (run === size) return 1;
  const width = Math.min(
    size - run + SLACK,
    direction < 0 ? place - run : codes.length - place - run,
  );
  if (width <= 0) return run / size;
  return (run + bestAlignment(codes, place, context, direction, run, width)) / size;
}

/** How many units of the context right at the place are equal. */
export function commonRun(
  codes: Uint16Array,
  place: number,
  context: string,
  direction: -1 | 1,
): number {
  const size = context.length;
  let run = 0;
  if (direction > 0) {
    while (run < size && codes[place + run] === context.charCodeAt(run)) run++;
  } else {
    while (run < size && codes[place - 1 - run] === context.charCodeAt(size - 1 - run)) run++;
  }
  return run;
}

/** The best of all alignments that begin where the run of equal units ends, in units that fit. */
function bestAlignment(
  codes: Uint16Array,
  place: number,
  context: string,
  direction: -1 | 1,
  run: number,
  width: number,
): number {
  const size = context.length;
  const row = new Float32Array(width + 1);
  for (let j = 1; j <= width; j++) row[j] = -EDIT_COST * j;
  let best = 0;
  for (let i = run; i < size; i++) {
    const unit = context.charCodeAt(direction > 0 ? i : size - 1 - i);
    let diagonal = row[0]!;
    row[0] = diagonal - EDIT_COST;
    for (let j = 1; j <= width; j++) {
      const other = codes[direction > 0 ? place + run + j - 1 : place - run - j];
      const above = row[j]!;
      let value = diagonal + (unit === other ? 1 : -EDIT_COST);
      const gap = Math.max(above, row[j - 1]!) - EDIT_COST;
      if (gap > value) value = gap;
      row[j] = value;
      if (value > best) best = value;
      diagonal = above;
    }
  }
  return best;
}
