/** Elements whose text nobody reads where it stands. */
const UNSEEN = new Set(
  (
    'script style noscript template textarea select option datalist iframe object embed audio ' +
    'video canvas title desc metadata head rt rp'
  ).split(' '),
);

export type HostPredicate = (element: Element) => boolean;

/** Whether this element's text is no part of what a reader reads, as far as its markup tells. */
export function isUnseen(element: Element, isOwnHost: HostPredicate): boolean {
  if (UNSEEN.has(element.localName) || isOwnHost(element)) return true;
  return element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found';
}

/**
 * All text nodes that are read, in reading order. Open shadow roots stand in place of their host's
 * children, slots hold what was put into them (https://dom.spec.whatwg.org/#shadow-trees).
 * What style sheets hide is kept: a page may show it the next moment.
 */
export function seenTextNodes(root: Node, isOwnHost: HostPredicate): Text[] {
  const found: Text[] = [];
  collect(root, isOwnHost, found);
  return found;
}

function collect(top: Node, isOwnHost: HostPredicate, found: Text[]): void {
  let node: Node | null = firstInside(top, isOwnHost, found);
  while (node) {
    const inner = enter(node, isOwnHost, found);
    if (inner) {
      node = inner;
      continue;
    }
    while (node && node !== top && !node.nextSibling) node = node.parentNode;
    if (!node || node === top) return;
    node = node.nextSibling;
  }
}

/** Takes a text node; answers an element's first child where one must go on. */
function enter(node: Node, isOwnHost: HostPredicate, found: Text[]): Node | null {
  if (node.nodeType === Node.TEXT_NODE) found.push(node as Text);
  if (node.nodeType !== Node.ELEMENT_NODE) return null;
  return isUnseen(node as Element, isOwnHost) ? null : firstInside(node, isOwnHost, found);
}

/** An element's first child; a shadow host's and a slot's text is collected at once instead. */
function firstInside(node: Node, isOwnHost: HostPredicate, found: Text[]): Node | null {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.firstChild;
  const { shadowRoot } = node as Element;
  if (shadowRoot) {
    collect(shadowRoot, isOwnHost, found);
    return null;
  }
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes();
    if (assigned.length === 0) return node.firstChild;
    for (const each of assigned) {
      if (each.nodeType === Node.TEXT_NODE) found.push(each as Text);
      else if (!isUnseen(each as Element, isOwnHost)) collect(each, isOwnHost, found);
    }
    return null;
  }
  return node.firstChild;
}
