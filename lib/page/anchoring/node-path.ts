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
  let at: Node = root;
  for (const step of path.split('/')) {
    if (step === '') continue;
    const parts = /^([^[\]]{1,100})\[(\d{1,7})\]$/.exec(step);
    const next: Node | null = parts ? nthChild(at, parts[1]!, Number(parts[2])) : null;
    if (!next) return null;
    at = next;
  }
  return at;
}

function stepName(node: Node): string {
  return node.nodeType === Node.TEXT_NODE ? 'text()' : node.nodeName.toLowerCase();
}

function ordinal(node: Node): number {
  const name = node.nodeName;
  let count = 1;
  for (let at = node.previousSibling; at; at = at.previousSibling)
    if (at.nodeName === name) count++;
  return count;
}

function nthChild(parent: Node, name: string, count: number): Node | null {
  let left = count;
  for (let at = parent.firstChild; at; at = at.nextSibling) {
    if (stepName(at) === name && --left === 0) return at;
  }
  return null;
}
