import { isLine } from '../anchoring/seen-text';
import { outerElementOf, parentElementOf } from '../tree';

/** An article or main part that holds less of the page's text than this is not what is read. */
const MOST = 0.25;
/** How far apart lines of the viewport are looked at, in CSS px. */
const LINE = 16;

const { querySelectorAll } = Document.prototype;
const { matches } = Element.prototype;

const ARTICLE = 'article, [role="article"]';
const MAIN = 'main, [role="main"]';

export interface ReadingStart {
  /** What is walked through. */
  root: Element;
  /** The passage, or the point, at which reading starts; absent at the beginning of the root. */
  at?: Range;
}

/**
 * Where a reader is: at the selection, else at the caret where a click or a jump to a highlight put
 * it, while that is in view, else at the first line of the article that is in view.
 */
export function whereReadingStarts(document: Document): ReadingStart {
  const selection = document.getSelection();
  const selected = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  if (selected !== undefined && !selected.collapsed) {
    return { root: articleAround(selected.startContainer, document), at: selected };
  }
  if (selected !== undefined && isInView(selected)) {
    return { root: articleAround(selected.startContainer, document), at: selected };
  }
  const root = largestArticle(document);
  const at = firstInView(root);
  return at === undefined ? { root } : { root, at };
}

/** Whether the caret stands in text that the viewport shows. */
function isInView(caret: Range): boolean {
  if (caret.startContainer.nodeType !== Node.TEXT_NODE) return false;
  const { top, bottom, height } = caret.getBoundingClientRect();
  return height > 0 && top >= 0 && bottom <= innerHeight;
}

function bodyOf(document: Document): Element {
  return document.body ?? document.documentElement;
}

function articleAround(node: Node, document: Document): Element {
  let found: Element | undefined;
  const first = node instanceof Element ? node : parentElementOf(node);
  for (let at = first; at !== null; at = outerElementOf(at)) {
    if (matches.call(at, `${ARTICLE}, ${MAIN}`)) found = at;
  }
  return found ?? bodyOf(document);
}

function largestArticle(document: Document): Element {
  const body = bodyOf(document);
  const lengthOf = (element: Element) => element.textContent?.length ?? 0;
  const enough = lengthOf(body) * MOST;
  for (const kind of [ARTICLE, MAIN]) {
    let best: { element: Element; length: number } | undefined;
    for (const element of querySelectorAll.call(document, kind)) {
      const length = lengthOf(element);
      if (length >= enough && length > (best?.length ?? 0)) best = { element, length };
    }
    if (best !== undefined) return best.element;
  }
  return body;
}

/** The text at the first line of the viewport that the root shows. */
function firstInView(root: Element): Range | undefined {
  const document = root.ownerDocument;
  const { left, right } = root.getBoundingClientRect();
  const middle = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  for (let y = LINE; y < innerHeight; y += LINE) {
    const caret = caretAt(document, middle, y);
    if (caret === undefined || !root.contains(caret.node)) continue;
    if (caret.node.nodeType !== Node.TEXT_NODE) continue;
    const range = document.createRange();
    range.setStart(lineStart(caret.node), 0);
    return range;
  }
  return undefined;
}

/** The first text of the line's block: reading starts with a whole paragraph. */
function lineStart(node: Node): Node {
  let block = parentElementOf(node);
  while (block !== null && !isLine(block)) block = parentElementOf(block);
  if (block === null) return node;
  const texts = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  return texts.nextNode() ?? node;
}

function caretAt(document: Document, x: number, y: number): { node: Node } | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  return caret === null ? undefined : { node: caret.offsetNode };
}
