/** A passage kept in sight through edits by comments at its ends. */
export interface Marked {
  start: Comment;
  end: Comment;
}

/** A stretch of the raw text of a root: the data of all its text nodes. */
export interface Span {
  start: number;
  end: number;
}

const UNSEEN = 'script,style,noscript,textarea,rt,rp,[hidden]';

export function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const list: Text[] = [];
  while (walker.nextNode()) list.push(walker.currentNode as Text);
  return list;
}

export function isSeen(node: Text): boolean {
  return node.parentElement?.closest(UNSEEN) === null;
}

export function rangeOf(root: Node, { start, end }: Span): Range {
  const range = document.createRange();
  let at = 0;
  for (const node of textNodes(root)) {
    const next = at + node.length;
    if (start >= at && start < next) range.setStart(node, start - at);
    if (end > at && end <= next) {
      range.setEnd(node, end - at);
      return range;
    }
    at = next;
  }
  return range;
}

export function spanOf(root: Node, range: Range): Span {
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}

export function mark(root: Node, span: Span): Marked {
  const range = rangeOf(root, span);
  const marked = { start: document.createComment('start'), end: document.createComment('end') };
  const end = range.cloneRange();
  end.collapse(false);
  end.insertNode(marked.end);
  range.insertNode(marked.start);
  return marked;
}

/** The text nodes between the comments. */
export function nodesIn({ start, end }: Marked): Text[] {
  const walker = document.createTreeWalker(document.body);
  const list: Text[] = [];
  walker.currentNode = start;
  while (walker.nextNode() && walker.currentNode !== end) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE && isSeen(node as Text)) list.push(node as Text);
  }
  return list;
}

/** Takes the comments away; answers where the passage is now, null where nothing of it is left. */
export function unmark(root: Node, { start, end }: Marked): Span | null {
  if (!root.contains(start) || !root.contains(end)) return null;
  const range = document.createRange();
  range.setStartAfter(start);
  range.setEndBefore(end);
  const span = spanOf(root, range);
  start.remove();
  end.remove();
  root.normalize();
  return span.end > span.start ? span : null;
}

/** What two spans share of what both hold, 0…1, counting only what is seen and no blank. */
export function overlap(root: Node, one: Span, other: Span): number {
  let common = 0;
  let all = 0;
  let at = 0;
  for (const node of textNodes(root)) {
    const seen = isSeen(node);
    for (const unit of node.data.split('')) {
      const inOne = at >= one.start && at < one.end;
      const inOther = at >= other.start && at < other.end;
      at++;
      if (!seen || !(inOne || inOther) || /[\s\p{Cf}\u0640]/u.test(unit)) continue;
      all++;
      if (inOne && inOther) common++;
    }
  }
  return all === 0 ? 0 : common / all;
}
