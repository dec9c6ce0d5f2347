import type { Block } from './block';
import { isBlockElement } from './elements';

/** All blocks of a tree in document order, measured once. */
export function readBlocks(root: Element): Block[] {
  const blocks: Block[] = [];
  let texts: Text[] = [];
  let parts: string[] = [];
  let linked = 0;
  let lineEnds = 0;

  const hasCode = root.querySelector('pre') !== null;
  const hasFormulas = root.querySelector('math') !== null;

  const flush = (element: Element): void => {
    if (texts.length > 0) {
      const code = hasCode && element.closest('pre') !== null;
      const formula =
        hasFormulas && texts.every((one) => one.parentElement?.closest('math') != null);
      const text = code ? parts.join('').replace(/\s+$/u, '') : fold(parts.join(''));
      blocks.push({
        index: blocks.length,
        kind: code || formula ? 'code' : kindOf(element),
        element,
        texts,
        text,
        size: sizeOf(text),
        linkSize: linked,
        part: 'rest',
      });
    }
    texts = [];
    parts = [];
    linked = 0;
    lineEnds = 0;
  };

  const walk = (parent: Node, container: Element, inLink: boolean): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = node as Text;
        if (/\S/u.test(text.data)) {
          texts.push(text);
          lineEnds = 0;
          if (inLink && !ADDRESS.test(text.data)) linked += sizeOf(text.data);
        }
        parts.push(text.data);
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        const element = node as Element;
        if (element.localName === 'br') {
          lineEnds += 1;
          parts.push(BREAK);
          // Two line ends are a paragraph's end, where pages are written by hand.
          if (lineEnds === 2) flush(container);
        } else if (isBlockElement(element)) {
          flush(container);
          walk(element, element, inLink);
          flush(element);
        } else {
          walk(element, container, inLink || leadsElsewhere(element, container));
        }
      }
    }
  };
  walk(root, root, false);
  flush(root);
  return blocks;
}

const BREAK = '\u2028';

/** Who writes an address out cites it. */
const ADDRESS = /^\s*(?:https?:\/\/|www\.)\S+\s*$/u;

/** A link, unless a heading links to itself, so that it can be pointed to. */
function leadsElsewhere(element: Element, container: Element): boolean {
  if (element.localName !== 'a') return false;
  const permanent = /^#./u.test(element.getAttribute('href') ?? '');
  return !permanent || !/^h[1-6]$/u.test(container.localName);
}

function fold(text: string): string {
  let folded = text.replace(/[^\S\u2028]+/gu, ' ');
  if (folded.includes(BREAK)) folded = folded.replace(/ ?\u2028 ?/gu, '\n');
  return folded.replace(/[\u00ad\u200b\ufeff]/gu, '').trim();
}

function kindOf(element: Element): Block['kind'] {
  const name = element.localName;
  if (/^h[1-6]$/u.test(name)) return 'heading';
  if (name === 'td' || name === 'th' || name === 'caption') {
    return isLayoutTable(element.closest('table')) ? 'paragraph' : 'cell';
  }
  if (name === 'li' || name === 'dt' || name === 'dd') return 'entry';
  return 'paragraph';
}

/** A table that only puts things side by side: nested, of one cell, or with whole texts in cells. */
function isLayoutTable(table: Element | null): boolean {
  if (table === null) return true;
  let layout = layouts.get(table);
  if (layout === undefined) {
    const cells = [...table.querySelectorAll('td,th')];
    layout =
      table.querySelector('table,p + p,h1,h2,h3') !== null ||
      cells.length < 2 ||
      table.getAttribute('role') === 'presentation' ||
      cells.some((cell) => (cell.textContent?.length ?? 0) > 600);
    layouts.set(table, layout);
  }
  return layout;
}

const layouts = new WeakMap<Element, boolean>();

const SPACES = /[ \n\t\r\u2028]+/g;
const MAYBE_DENSE = /[\u2e80-\uffff]/;
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;

/** Letters and digits count, white space and signs do not weigh much: the length without spaces. */
export function sizeOf(text: string): number {
  const size = text.replace(SPACES, '').length;
  return MAYBE_DENSE.test(text) ? size + 2 * (text.match(DENSE)?.length ?? 0) : size;
}
