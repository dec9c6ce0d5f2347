import type { StoredDescription } from '@/lib/page/anchoring/remember';
import { describeRange } from '@/lib/page/anchoring/describe-range';

/** A root of its own in the page under test, made of markup. */
export function pageOf(markup: string): HTMLElement {
  const root = document.createElement('main');
  root.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
  document.body.replaceChildren(root);
  return root;
}

/** The range of the first text node part that reads so; throws where none does. */
export function rangeOfText(root: Element, text: string): Range {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    return range;
  }
  throw new Error(`No text node holds “${text}”`);
}

/** From the start of one text to the end of another. */
export function rangeBetween(root: Element, from: string, to: string): Range {
  const range = rangeOfText(root, from);
  const last = rangeOfText(root, to);
  range.setEnd(last.endContainer, last.endOffset);
  return range;
}

/** What is stored of a range, as it comes back from storage. */
export function stored(range: Range, root: Element): StoredDescription {
  const described = describeRange(range, root);
  if (!described.ok) throw new Error(described.failure.code);
  return JSON.parse(JSON.stringify(described.value)) as StoredDescription;
}
