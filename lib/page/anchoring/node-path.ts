/**
 * The XPath (https://www.w3.org/TR/1999/REC-xpath-19991116/) of a node from a root, in the one
 * form that we write: `div[2]/p[1]/text()[3]`. Null where the node lies in another tree.
 */
export function pathOf(node: Node, root: Node): string | null {
  const steps: string[] = [];
  for (let at = node; at !== root;) {
    const parent = at.parentNode;
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
  return node.nodeType === Node.TEXT_NODE ? TEXT : (node as Element).localName;
}

function ordinal(node: Node): number {
  let count = 1;
  const name = node.nodeName;
  for (let at = node.previousSibling; at; at = at.previousSibling)
    if (at.nodeName === name) count++;
  return count;
}

function nthChild(parent: Node, name: string, count: number): Node | null {
  let left = count;
  if (name === TEXT) {
    for (let at = parent.firstChild; at; at = at.nextSibling) {
      if (at.nodeType === Node.TEXT_NODE && --left === 0) return at;
    }
    return null;
  }
  let at: Element | null = (parent as Element).firstElementChild;
  for (; at; at = at.nextElementSibling) if (at.localName === name && --left === 0) return at;
  return null;
}
