/** A run that both lists have: a[a, a + length) equals b[b, b + length). */
export interface Run {
  a: number;
  b: number;
  length: number;
}

/** Edits after which the middle of two lists counts as wholly different: a budget in time and memory. */
const MOST_EDITS = 1500;

/**
 * The runs that two lists share in a shortest edit from one to the other, in order
 * (Myers 1986, https://doi.org/10.1007/BF01840446).
 */
export function shortestEdit(a: readonly string[], b: readonly string[]): Run[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  const room = Math.min(a.length, b.length) - head;
  while (tail < room && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const runs: Run[] = head > 0 ? [{ a: 0, b: 0, length: head }] : [];
  const middle = trace(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  for (const run of middle) runs.push({ a: run.a + head, b: run.b + head, length: run.length });
  if (tail > 0) runs.push({ a: a.length - tail, b: b.length - tail, length: tail });
  return runs;
}

/** Myers' greedy search; keeps the frontier of each step to walk back along. */
function trace(a: readonly string[], b: readonly string[]): Run[] {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const size = 2 * most + 3;
  const reached = new Int32Array(size);
  const steps: Int32Array[] = [];
  const middle = most + 1;
  for (let edits = 0; edits <= most; edits++) {
    steps.push(reached.slice(middle - edits - 1, middle + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && at(k - 1) < at(k + 1));
      let x = down ? at(k + 1) : at(k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reached[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(steps, a.length, b.length);
    }
  }
  return [];

  function at(k: number): number {
    return reached[middle + k]!;
  }
}

function walkBack(steps: readonly Int32Array[], aLength: number, bLength: number): Run[] {
  const runs: Run[] = [];
  let x = aLength;
  let y = bLength;
  for (let edits = steps.length - 1; edits >= 0; edits--) {
    const before = (k: number): number => steps[edits]![k + edits + 1]!;
    const k = x - y;
    const down = k === -edits || (k !== edits && before(k - 1) < before(k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = edits === 0 ? 0 : before(fromK);
    const startX = edits === 0 ? 0 : down ? fromX : fromX + 1;
    if (x > startX) runs.push({ a: startX, b: startX - k, length: x - startX });
    x = fromX;
    y = fromX - fromK;
  }
  return runs.reverse();
}
