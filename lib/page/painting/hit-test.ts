import type { Paint } from './painter';

export interface PlaceInText {
  node: Node;
  offset: number;
}

/** Slack around a line of text, in CSS px: fingers and underlines lie a little beside it. */
const SLACK = 2;

/** The place in the text that a point of the viewport falls on. */
export function nodeAtPoint(
  document: Document,
  x: number,
  y: number,
  paints: readonly Paint[],
): PlaceInText | undefined {
  const shadowRoots = new Set<ShadowRoot>();
  for (const { range } of paints) {
    const root = range.startContainer.getRootNode();
    if (root instanceof ShadowRoot) shadowRoots.add(root);
  }
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  return caret === null ? undefined : { node: caret.offsetNode, offset: caret.offset };
}

/** Whether a range covers the point: its text there, and not the empty end of a line. */
export function isAtPoint(range: Range, { node, offset }: PlaceInText, x: number, y: number) {
  if (range.startContainer.getRootNode() !== node.getRootNode()) return false;
  if (!range.isPointInRange(node, offset)) return false;
  return [...range.getClientRects()].some(
    (box) => x >= box.left && x <= box.right && y >= box.top - SLACK && y <= box.bottom + SLACK,
  );
}
