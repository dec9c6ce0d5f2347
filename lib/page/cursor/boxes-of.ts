import type { Box } from '@/lib/domain/in-page';
import type { TextIndex, TextSpan } from '../anchoring/text-index';

/** Text that is drawn smaller than this is there for machines only, in CSS px. */
const SEEN = 2;

/** Where a span of the text lies in the viewport, a box a line; none where it is not shown. */
export function boxesOf(index: TextIndex, { start, end }: TextSpan): Box[] {
  const range = index.rangeOf(start, end);
  if (range === null) return [];
  const lines: Box[] = [];
  // Node by node: of an element that lies whole in a range its own box would come too.
  for (const node of index.nodesIn(start, end)) {
    const part = node.ownerDocument.createRange();
    part.selectNodeContents(node);
    if (node === range.startContainer) part.setStart(node, range.startOffset);
    if (node === range.endContainer) part.setEnd(node, range.endOffset);
    for (const { x, y, width, height } of part.getClientRects()) {
      if (width < SEEN || height < SEEN) continue;
      const line = lines.at(-1);
      if (line !== undefined && isSameLine(line, { x, y, width, height })) {
        const right = Math.max(line.x + line.width, x + width);
        const bottom = Math.max(line.y + line.height, y + height);
        line.x = Math.min(line.x, x);
        line.y = Math.min(line.y, y);
        line.width = right - line.x;
        line.height = bottom - line.y;
      } else lines.push({ x, y, width, height });
    }
  }
  return lines;
}

function isSameLine(a: Box, b: Box): boolean {
  const middle = b.y + b.height / 2;
  return middle > a.y && middle < a.y + a.height;
}
