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

  function collect(top: Node): void {
    let node: Node | null = firstInside(top);
    while (node) {
      const inner = enter(node);
      if (inner) {
        node = inner;
        continue;
      }
      while (node && node !== top && !nextSiblingOf(node)) node = leave(node);
      if (!node || node === top) return;
      noteLine(node);
      node = nextSiblingOf(node);
    }
  }

  /** Takes a text node; answers an element's first child where one must go on. */
  function enter(node: Node): Node | null {
    const type = nodeTypeOf(node);
    if (type === Node.TEXT_NODE) take(node as Text);
    if (type !== Node.ELEMENT_NODE || isUnseen(node as Element, isOwnHost)) return null;
    noteLine(node);
    return firstInside(node);
  }

  function leave(node: Node): Node | null {
    noteLine(node);
    return parentOf(node);
  }

  function noteLine(node: Node): void {
    if (nodeTypeOf(node) === Node.ELEMENT_NODE && isLine(node as Element)) lineBegins = true;
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
      if (enter(each)) collect(each);
    }
    return null;
  }

  collect(root);
  return seen;
}
