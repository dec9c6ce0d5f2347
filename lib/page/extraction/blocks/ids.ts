/** The element of an id in the same tree, which need not be in a document; the first of several. */
export function elementById(within: Element, id: string): Element | undefined {
  const root = within.getRootNode() as Element | Document;
  let elements = known.get(root);
  if (elements === undefined) {
    elements = new Map();
    for (const element of root.querySelectorAll('[id]')) {
      if (!elements.has(element.id)) elements.set(element.id, element);
    }
    known.set(root, elements);
  }
  return elements.get(id);
}

/** Asked for line by line: each tree is looked through once, after it was prepared. */
const known = new WeakMap<Node, Map<string, Element>>();
