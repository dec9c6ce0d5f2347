import type { Paint } from './painter';
import { LAYERS } from './highlight-names';

/**
 * Which layer each highlight lies on, so that where two overlap the newer is on top: the lowest
 * one above every older highlight that it overlaps.
 */
export function layersOf(paints: ReadonlyMap<string, Paint>): Map<string, number> {
  const below = olderOverlaps(paints);
  const layers = new Map<string, number>();
  const byAge = [...paints].toSorted(([, a], [, b]) => compareText(a.rank, b.rank));
  for (const [id] of byAge) {
    const under = (below.get(id) ?? []).map((other) => layers.get(other) ?? -1);
    layers.set(id, Math.min(LAYERS - 1, Math.max(-1, ...under) + 1));
  }
  return layers;
}

/** For each highlight the older ones that share text with it: one sweep in the order of the page. */
function olderOverlaps(paints: ReadonlyMap<string, Paint>): Map<string, string[]> {
  const overlaps = new Map<string, string[]>();
  for (const tree of treesOf(paints)) {
    let open: [string, Paint][] = [];
    for (const [id, paint] of tree) {
      open = open.filter(([, { range }]) => endsAfterStart(range, paint.range));
      for (const [other, { rank }] of open) {
        const newer = rank > paint.rank ? other : id;
        const older = newer === id ? other : id;
        overlaps.set(newer, [...(overlaps.get(newer) ?? []), older]);
      }
      open.push([id, paint]);
    }
  }
  return overlaps;
}

/** The highlights of each tree (document or shadow root), in its order. */
function treesOf(paints: ReadonlyMap<string, Paint>): [string, Paint][][] {
  const trees = new Map<Node, [string, Paint][]>();
  for (const entry of paints) {
    const root = entry[1].range.startContainer.getRootNode();
    const tree = trees.get(root);
    if (tree === undefined) trees.set(root, [entry]);
    else tree.push(entry);
  }
  return [...trees.values()].map((tree) =>
    tree.toSorted(([, a], [, b]) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range)),
  );
}

function endsAfterStart(earlier: Range, later: Range): boolean {
  // START_TO_END compares the argument's start with this range's end.
  return earlier.compareBoundaryPoints(Range.START_TO_END, later) > 0;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
