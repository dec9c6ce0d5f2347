import {
  firstChildOf,
  firstElementChildOf,
  localNameOf,
  nextElementSiblingOf,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  previousElementSiblingOf,
  previousSiblingOf,
} from '@/lib/page/tree';

/**
 * The XPath (https://www.w3.org/TR/1999/REC-xpath-19991116/) of a node from a root, in the one
 * form that we write: `div[2]/p[1]/text()[3]`. Null where the node lies in another tree.
 */
export function pathOf(node: Node, root: Node): string | null {
  const steps: string[] = [];
  for (let at = node; at !== root;) {
    const parent = parentOf(at);
    if (!parent) return null;
    steps.push(`${stepName(at)}[${ordinal(at)}]`);
    at = parent;
  }
  return steps.reverse().join('/');
}

/** The node that a path of that form leads to; null where it leads nowhere. */
export function nodeAtPath(path: string, root: Node): Node | null {
  let at: Node | null = root;
  for (const step of path.split('/')) {
    if (step === '') continue;
    const parts = /^([^[\]]{1,100})\[(\d{1,7})\]$/.exec(step);
    if (!parts) return null;
    at = nthChild(at, parts[1]!, Number(parts[2]));
    if (!at) return null;
  }
  return at;
}

const TEXT = 'text()';

function stepName(node: Node): string {
  return nodeTypeOf(node) === Node.TEXT_NODE ? TEXT : localNameOf(node as Element);
}

/** How many siblings of its kind come up to it. Blank text between elements is passed over. */
function ordinal(node: Node): number {
  let count = 0;
  if (nodeTypeOf(node) === Node.TEXT_NODE) {
    for (let at: Node | null = node; at; at = previousSiblingOf(at)) {
      if (nodeTypeOf(at) === Node.TEXT_NODE) count++;
    }
    return count;
  }
  const name = localNameOf(node as Element);
  let at: Element | null = node as Element;
  for (; at; at = previousElementSiblingOf(at)) if (localNameOf(at) === name) count++;
  return count;
}

function nthChild(parent: Node, name: string, count: number): Node | null {
  let left = count;
  if (name === TEXT) {
    for (let at = firstChildOf(parent); at; at = nextSiblingOf(at)) {
      if (nodeTypeOf(at) === Node.TEXT_NODE && --left === 0) return at;
    }
    return null;
  }
  let at: Element | null = firstElementChildOf(parent as Element);
  for (; at; at = nextElementSiblingOf(at)) if (localNameOf(at) === name && --left === 0) return at;
  return null;
}
