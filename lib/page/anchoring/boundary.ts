/**
 * How many of the text nodes, which are in reading order, begin before a boundary point of the tree.
 * Nodes of shadow trees count by their host.
 */
export function textNodesBefore(nodes: readonly Text[], container: Node, offset: number): number {
  const child = container.childNodes[offset] ?? null;
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
    const host = (container.getRootNode() as Partial<ShadowRoot>).host;
    return host ? isBefore(text, host, null) : false;
  }
  if (child) {
    if (node === child || child.contains(node)) return false;
    return (node.compareDocumentPosition(child) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
  if (container.contains(node)) return true;
  return (node.compareDocumentPosition(container) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The node itself or the shadow host that stands for it in the other node's tree. */
function inTreeOf(node: Node, other: Node): Node | null {
  const tree = other.getRootNode();
  let at: Node | undefined = node;
  while (at && at.getRootNode() !== tree) at = (at.getRootNode() as Partial<ShadowRoot>).host;
  return at ?? null;
}
