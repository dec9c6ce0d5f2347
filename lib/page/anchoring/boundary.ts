import { childNodesOf, hostOf, isWithin, rootOf } from '@/lib/page/tree';

/**
 * How many of the text nodes, which are in reading order, begin before a boundary point of the tree.
 * Nodes of shadow trees count by their host.
 */
export function textNodesBefore(nodes: readonly Text[], container: Node, offset: number): number {
  const child = childNodesOf(container)[offset] ?? null;
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(nodes[middle]!, container, child)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(text: Text, container: Node, child: Node | null): boolean {
  const node = inTreeOf(text, container);
  if (!node) {
    const host = hostOf(container);
    return host ? isBefore(text, host, null) : false;
  }
  if (child) {
    if (node === child || isWithin(node, child)) return false;
    return (node.compareDocumentPosition(child) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
  if (isWithin(node, container)) return true;
  return (node.compareDocumentPosition(container) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The node itself or the shadow host that stands for it in the other node's tree. */
function inTreeOf(node: Node, other: Node): Node | null {
  const tree = rootOf(other);
  let at: Node | null = node;
  while (at && rootOf(at) !== tree) at = hostOf(at);
  return at;
}
