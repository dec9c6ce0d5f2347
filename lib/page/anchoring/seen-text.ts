import {
  attributeOf,
  firstChildOf,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  shadowRootOf,
} from '@/lib/page/tree';

/** Elements whose text nobody reads where it stands. */
const UNSEEN = new Set(
  (
    'script style noscript template textarea select option datalist iframe object embed audio ' +
    'video canvas title desc metadata head rt rp'
  ).split(' '),
);
/** Elements that begin and end a line, whatever style sheets say: a hint, so names are enough. */
const LINES = new Set(
  (
    'address article aside blockquote br caption center dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol ' +
    'p pre search section slot summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

export type HostPredicate = (element: Element) => boolean;

/** The text nodes that are read, in reading order, and which of them begin a line. */
export interface SeenText {
  nodes: Text[];
  /** Places in `nodes`, rising. */
  lineStarts: number[];
}

/** Whether an element begins and ends a line, as far as its name tells. */
export function isLine(element: Element): boolean {
  return LINES.has(localNameOf(element));
}

/** Whether this element's text is no part of what a reader reads, as far as its markup tells. */
export function isUnseen(element: Element, isOwnHost: HostPredicate): boolean {
  if (UNSEEN.has(localNameOf(element)) || isOwnHost(element)) return true;
  const hidden = attributeOf(element, 'hidden');
  return hidden !== null && hidden !== 'until-found';
}

/**
 * Reads all text below a root. Open shadow roots stand in place of their host's children, slots
 * hold what was put into them (https://dom.spec.whatwg.org/#shadow-trees). What style sheets hide
 * is kept: a page may show it the next moment.
 */
export function readSeenText(root: Node, isOwnHost: HostPredicate): SeenText {
  const seen: SeenText = { nodes: [], lineStarts: [] };
  let lineBegins = true;

  /**
   * Every way into the tree is dear where extensions see pages through a wrapper (Firefox), so each
   * node is asked as little as possible, and what lies deep costs no stack.
   */
  function collect(top: Node): void {
    /** Of the elements that were entered and not yet left, whether each is a line. */
    const entered: boolean[] = [];
    let node = firstInside(top);
    while (node) {
      let line = false;
      let inner: Node | null = null;
      const type = nodeTypeOf(node);
      if (type === Node.TEXT_NODE) take(node as Text);
      else if (type === Node.ELEMENT_NODE) {
        line = isLine(node as Element);
        lineBegins ||= line;
        if (!isUnseen(node as Element, isOwnHost)) inner = firstInside(node);
      }
      if (inner) entered.push(line);
      else lineBegins ||= line;
      let next: Node | null = inner ?? nextSiblingOf(node);
      while (!next && entered.length > 0) {
        if (entered.pop()) lineBegins = true;
        node = parentOf(node)!;
        next = nextSiblingOf(node);
      }
      node = next;
    }
  }

  function take(text: Text): void {
    if (lineBegins) seen.lineStarts.push(seen.nodes.length);
    lineBegins = false;
    seen.nodes.push(text);
  }

  /** An element's first child; a shadow host's and a slot's text is collected at once instead. */
  function firstInside(node: Node): Node | null {
    if (nodeTypeOf(node) !== Node.ELEMENT_NODE) return firstChildOf(node);
    const shadowRoot = shadowRootOf(node as Element);
    if (shadowRoot) {
      collect(shadowRoot);
      return null;
    }
    if (localNameOf(node as Element) !== 'slot') return firstChildOf(node);
    const assigned = (node as Partial<HTMLSlotElement>).assignedNodes?.() ?? [];
    if (assigned.length === 0) return firstChildOf(node);
    for (const each of assigned) {
      if (nodeTypeOf(each) === Node.TEXT_NODE) take(each as Text);
      else if (!isUnseen(each as Element, isOwnHost)) {
        lineBegins ||= isLine(each as Element);
        collect(each);
      }
    }
    return null;
  }

  collect(root);
  return seen;
}
