import { isWithin } from '@/lib/page/tree';

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
  shadowRoots: Iterable<ShadowRoot>,
): PlaceInText | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  return caret === null ? undefined : { node: caret.offsetNode, offset: caret.offset };
}

/** Whether a range covers the point: its text there, and not the empty end of a line. */
export function isAtPoint(range: Range, { node, offset }: PlaceInText, x: number, y: number) {
  // Asked first: among thousands of siblings Chromium takes long to say which one is before which.
  if (!isWithin(node, range.commonAncestorContainer)) return false;
  if (!range.isPointInRange(node, offset)) return false;
  return [...range.getClientRects()].some(
    (box) => x >= box.left && x <= box.right && y >= box.top - SLACK && y <= box.bottom + SLACK,
  );
}
