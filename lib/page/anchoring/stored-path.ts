import { nodeTypeOf, parentElementOf, shadowRootOf } from '@/lib/page/tree';
import { nodeAtPath } from './node-path';
import type { Memory } from './remember';
import { isUnseen, type HostPredicate } from './seen-text';

/** Units of context without which a path's text is not proof enough. */
const LEAST_CONTEXT = 16;

/**
 * The range that the stored path leads to, if the quote and its surroundings stand there unit by
 * unit; null otherwise. Reads only the text near it: for a few quotes on a page as it was, this is
 * many times faster than reading the page.
 */
export function rangeAtStoredPath(
  root: Element,
  { quote, path }: Memory,
  isOwnHost: HostPredicate,
): Range | null {
  const { exact, prefix, suffix } = quote;
  if (!path || prefix.length + suffix.length < LEAST_CONTEXT) return null;
  const start = nodeAtPath(path.startContainer, root);
  if (!isText(start) || !isSeen(start, root, isOwnHost)) return null;
  if (path.startOffset >= start.length) return null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => {
      if (isText(node)) return NodeFilter.FILTER_ACCEPT;
      const unseen = isUnseen(node as Element, isOwnHost) || shadowRootOf(node as Element);
      return unseen ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    },
  });
  const end = endOf(walker, start, path.startOffset, exact, suffix);
  if (!end || !standsBefore(walker, start, path.startOffset, prefix)) return null;
  const range = document.createRange();
  range.setStart(start, path.startOffset);
  range.setEnd(end.node, end.offset);
  return range;
}

function isText(node: Node | null): node is Text {
  return node !== null && nodeTypeOf(node) === Node.TEXT_NODE;
}

function isSeen(node: Node, root: Element, isOwnHost: HostPredicate): boolean {
  for (let at = parentElementOf(node); at && at !== root; at = parentElementOf(at)) {
    if (shadowRootOf(at) || isUnseen(at, isOwnHost)) return false;
  }
  return true;
}

/** Compares the text from a point on; answers where the exact words end. */
function endOf(
  walker: TreeWalker,
  start: Text,
  offset: number,
  exact: string,
  suffix: string,
): { node: Text; offset: number } | null {
  const wanted = exact + suffix;
  let end: { node: Text; offset: number } | null = null;
  let done = 0;
  let from = offset;
  walker.currentNode = start;
  for (let node: Text | null = start; node; node = walker.nextNode() as Text | null) {
    const length = Math.min(node.length - from, wanted.length - done);
    if (!node.data.startsWith(wanted.slice(done, done + length), from)) return null;
    if (!end && done + length >= exact.length) {
      end = { node, offset: from + exact.length - done };
    }
    done += length;
    if (done === wanted.length) return end;
    from = 0;
  }
  return null;
}

function standsBefore(walker: TreeWalker, start: Text, offset: number, prefix: string): boolean {
  let left = prefix.length;
  let to = offset;
  walker.currentNode = start;
  for (let node: Text | null = start; node && left > 0;) {
    const length = Math.min(to, left);
    if (node.data.slice(to - length, to) !== prefix.slice(left - length, left)) return false;
    left -= length;
    node = walker.previousNode() as Text | null;
    to = node?.length ?? 0;
  }
  return left === 0;
}
