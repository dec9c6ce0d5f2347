import { localNameOf, outerElementOf } from '@/lib/page/tree';
import { isLine } from './seen-text';
import type { TextIndex } from './text-index';

const { checkVisibility } = Element.prototype;

type Gap = '' | ' ' | '\n' | '\n\n';

/**
 * The words of a span as a reader sees them: blocks separated by a blank line, `<br>` as newline,
 * what is hidden or cannot be selected left out (unless all of it is), outer white space trimmed.
 */
export function visibleQuote(index: TextIndex, start: number, end: number): string {
  const nodes = index.nodesIn(start, end);
  const range = index.rangeOf(start, end);
  if (!range) return index.raw.slice(start, end).trim();
  const styles = new Map<Element, CSSStyleDeclaration>();
  const shown = nodes.filter((node) => isShown(node, styles));
  let quote = '';
  let before: Text | undefined;
  for (const node of shown.length > 0 ? shown : nodes) {
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    const words = wordsOf(node, from, to, styles);
    if (words.trim() === '' && !words.includes('\n')) {
      if (words !== '' && !/\s$/.test(quote)) quote += ' ';
      continue;
    }
    quote = join(quote, before ? gapBetween(before, node, styles) : '', words);
    before = node;
  }
  return quote.trim();
}

function join(quote: string, gap: Gap, words: string): string {
  if (gap === '') return /\s$/.test(quote) ? quote + words.replace(/^ +/, '') : quote + words;
  if (gap === ' ') return `${quote.trimEnd()} ${words.trimStart()}`;
  return quote.trimEnd() + gap + words.trimStart();
}

function styleOf(element: Element, styles: Map<Element, CSSStyleDeclaration>): CSSStyleDeclaration {
  const style = styles.get(element) ?? getComputedStyle(element);
  styles.set(element, style);
  return style;
}

function isShown(node: Text, styles: Map<Element, CSSStyleDeclaration>): boolean {
  const parent = node.parentElement;
  if (!parent) return true;
  if (!checkVisibility.call(parent, { visibilityProperty: true })) return false;
  return styleOf(parent, styles).userSelect !== 'none';
}

function wordsOf(
  node: Text,
  from: number,
  to: number,
  styles: Map<Element, CSSStyleDeclaration>,
): string {
  const words = node.data.slice(from, to).replace(/\u00ad/g, '');
  const kept = node.parentElement ? styleOf(node.parentElement, styles).whiteSpace : '';
  if (/^(pre|break-spaces)/.test(kept) && kept !== 'pre-line') return words;
  if (kept === 'pre-line') return words.replace(/[ \t\r\f]+/g, ' ');
  return words.replace(/[ \t\n\r\f]+/g, ' ');
}

/** What separates two text nodes for a reader: the widest of all that lies between them. */
function gapBetween(one: Text, other: Text, styles: Map<Element, CSSStyleDeclaration>): Gap {
  const above = new Set(ancestors(one));
  const common = ancestors(other).find((element) => above.has(element));
  let gap: Gap = '';
  for (const node of [one, other]) {
    for (const element of ancestors(node)) {
      if (element === common) break;
      gap = wider(gap, gapOf(element, styleOf(element, styles).display));
    }
  }
  if (gap === '\n\n' || !common) return gap;
  const walker = document.createTreeWalker(common);
  walker.currentNode = one;
  while (walker.nextNode() && walker.currentNode !== other) {
    if (isBreak(walker.currentNode)) return '\n';
  }
  return gap;
}

/** The elements around a node, from the inside out, through shadow trees. */
function ancestors(node: Node): Element[] {
  const list: Element[] = [];
  let at = outerElementOf(node);
  while (at) {
    list.push(at);
    at = outerElementOf(at);
  }
  return list;
}

function isBreak(node: Node): boolean {
  return node instanceof Element && localNameOf(node) === 'br';
}

function gapOf(element: Element, display: string): Gap {
  // A document that is not shown has no styles.
  if (display === '') return isLine(element) ? '\n\n' : '';
  if (display === 'table-cell') return ' ';
  if (display === 'table-row') return '\n';
  return /^(inline|contents|none|ruby)/.test(display) ? '' : '\n\n';
}

function wider(one: Gap, other: Gap): Gap {
  return other.length > one.length || (other === '\n' && one === ' ') ? other : one;
}
