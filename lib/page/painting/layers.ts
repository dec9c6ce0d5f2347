import type { Paint } from './painter';
import { LAYERS } from './highlight-names';

/** Where a range lies in the text, in UTF-16 units; null where that is unknown. */
export type SpanOf = (range: Range) => { start: number; end: number } | null;

/** Of more than these, the tree is not asked which comes first: it would walk past all siblings. */
export const MANY = 50;

interface Lying {
  id: string;
  paint: Paint;
  span: { start: number; end: number } | null;
}

/**
 * Which layer each highlight lies on, so that where two overlap the newer is on top: the lowest
 * one above every older highlight that it overlaps.
 */
export function layersOf(paints: ReadonlyMap<string, Paint>, spanOf?: SpanOf): Map<string, number> {
  const below = olderOverlaps(paints, spanOf);
  const layers = new Map<string, number>();
  const byAge = [...paints].toSorted(([, a], [, b]) => compareText(a.rank, b.rank));
  for (const [id] of byAge) {
    const under = (below.get(id) ?? []).map((other) => layers.get(other) ?? -1);
    layers.set(id, Math.min(LAYERS - 1, Math.max(-1, ...under) + 1));
  }
  return layers;
}

/** For each highlight the older ones that share text with it: one sweep in the order of the page. */
function olderOverlaps(
  paints: ReadonlyMap<string, Paint>,
  spanOf: SpanOf | undefined,
): Map<string, string[]> {
  const overlaps = new Map<string, string[]>();
  const isMany = spanOf !== undefined && paints.size > MANY;
  for (const inOrder of isMany ? [byText(paints, spanOf)] : byTree(paints)) {
    let open: Lying[] = [];
    for (const one of inOrder) {
      open = open.filter((earlier) => endsAfterStart(earlier, one));
      for (const other of open) {
        const [newer, older] = other.paint.rank > one.paint.rank ? [other, one] : [one, other];
        overlaps.set(newer.id, [...(overlaps.get(newer.id) ?? []), older.id]);
      }
      open.push(one);
    }
  }
  return overlaps;
}

/** All of them by their place in the text. */
function byText(paints: ReadonlyMap<string, Paint>, spanOf: SpanOf): Lying[] {
  const lying = [...paints].map(([id, paint]) => ({ id, paint, span: spanOf(paint.range) }));
  return lying
    .filter(({ span }) => span !== null)
    .sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

/** The highlights of each tree (document or shadow root), in its order. */
function byTree(paints: ReadonlyMap<string, Paint>): Lying[][] {
  const trees = new Map<Node, Lying[]>();
  for (const [id, paint] of paints) {
    const root = paint.range.startContainer.getRootNode();
    const tree = trees.get(root) ?? [];
    tree.push({ id, paint, span: null });
    trees.set(root, tree);
  }
  return [...trees.values()].map((tree) =>
    tree.sort((a, b) => a.paint.range.compareBoundaryPoints(Range.START_TO_START, b.paint.range)),
  );
}

function endsAfterStart(earlier: Lying, later: Lying): boolean {
  if (earlier.span && later.span) return earlier.span.end > later.span.start;
  // START_TO_END compares the argument's start with this range's end.
  return earlier.paint.range.compareBoundaryPoints(Range.START_TO_END, later.paint.range) > 0;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
