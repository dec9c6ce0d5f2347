import type { Block } from '../blocks/block';
import { isBlockElement, isElement } from '../blocks/elements';
import type { Reading } from '../reading';
import { webAddress } from '../web-address';
import { escapeHtml } from './escape';
import { figureHtml, joined, withCaption } from './figure';
import { innerTargets, type InnerTargets } from './inner-links';
import { wordSet } from '../word-set';

/**
 * The article as plain HTML in blocks, in the page's order: paragraphs, headings, lists, quotes,
 * tables, code, figures. It is written anew from a short list of elements, so nothing of the page's
 * classes, styles or scripts can be in it.
 */
export function composeContent(reading: Reading, base: string): string {
  const kept = reading.blocks.filter((block) => block.part !== 'rest' && block.text !== '');
  const blockOf = new Map<Text, Block>();
  const alive = new Set<Element>();
  for (const block of kept) {
    for (const text of block.texts) {
      blockOf.set(text, block);
      for (let at = text.parentElement; at !== null && !alive.has(at); at = at.parentElement) {
        alive.add(at);
      }
    }
  }
  const scope = scopeOf(kept.filter((block) => block.part === 'article'));
  if (scope === undefined) return '';
  const inner = innerTargets(scope, (element) => alive.has(element));
  return htmlOf(scope, { blockOf, alive, inner, base });
}

/** The innermost element around all blocks: around the first and the last of them. */
function scopeOf(blocks: readonly Block[]): Element | undefined {
  const last = blocks.at(-1)?.element ?? null;
  let scope = blocks[0]?.element;
  while (scope !== undefined && !scope.contains(last)) scope = scope.parentElement ?? undefined;
  return scope;
}

const LINKED = /^(?:https?|mailto):$/u;

const INLINE = wordSet(
  'em strong b i u s del ins mark small sub sup abbr cite q dfn code kbd samp var time bdi bdo ' +
    'ruby rt rp',
);
/** These stay; a run of text in them needs no paragraph of its own. */
const LINES = wordSet('h2 h3 h4 h5 h6 li dt dd td th caption figcaption summary');
const CONTAINERS = wordSet('ul ol dl blockquote figure');
const TABLE = wordSet('table thead tbody tfoot tr');

interface Composing {
  blockOf: ReadonlyMap<Text, Block>;
  /** Elements that hold words of the article. */
  alive: ReadonlySet<Element>;
  inner: InnerTargets;
  base: string;
}

/** Writes a block-level element and all that is alive in it. */
function htmlOf(root: Element, { blockOf, alive, inner, base }: Composing): string {
  return htmlOfElement(root);

  /** A block-level element. */
  function htmlOfElement(element: Element): string {
    const name = nameOf(element);
    if (!alive.has(element)) return figureHtml(element, base);
    if (name === 'pre') return `<pre>${inline(element)}</pre>`;
    if (LINES.has(name)) {
      const content = runs(element, '');
      return content === '' ? '' : tagged(element, name, content);
    }
    const dataCell = TABLE.has(name) && firstBlock(element)?.kind === 'cell';
    if (!CONTAINERS.has(name) && !dataCell) return runs(element, 'p');
    const content = runs(element, dataCell || /^(?:ul|ol|dl)$/u.test(name) ? '' : 'p');
    return content === '' ? '' : tagged(element, name, content);
  }

  /** Children of a block-level element: runs of text become paragraphs, blocks stand by themselves. */
  function runs(element: Element, wrapper: 'p' | ''): string {
    let html = '';
    let run = '';
    let part: Block['part'] = 'article';
    const anchor = wrapper === 'p' ? anchorOf(element) : '';
    const flush = (): void => {
      const line = run.includes('<br>')
        ? run.replace(/^(?:\s|<br>)+|(?:\s|<br>)+$/gu, '')
        : run.trim();
      run = '';
      if (line === '') return;
      const tag =
        part === 'caption' && element.closest('figcaption') === null ? 'figcaption' : wrapper;
      if (tag === 'figcaption') html = withCaption(html, line, element.closest('figure') !== null);
      else html += tag === '' ? line : `<${tag}>${html === '' ? anchor : ''}${line}</${tag}>`;
    };
    for (const node of element.childNodes) {
      if (isElement(node) && isBlockElement(node)) {
        flush();
        html = joined(html, htmlOfElement(node));
      } else if (isElement(node) && holdsBlocks(node)) {
        flush();
        html += runs(node, wrapper);
      } else {
        if (node.nodeName === 'IMG' || (isElement(node) && !alive.has(node))) {
          const figure = isElement(node) ? figureHtml(node, base) : '';
          if (figure !== '') {
            flush();
            html += element.closest('figure') === null ? `<figure>${figure}</figure>` : figure;
            continue;
          }
        }
        const block = firstBlock(node);
        if (block !== undefined && block.part !== part) {
          flush();
          part = block.part;
        }
        run += htmlOfNode(node);
        if (node.nodeName === 'BR' && /<br>\s*<br>$/u.test(run)) flush();
      }
    }
    flush();
    return html;
  }

  function htmlOfNode(node: Node): string {
    if (isText(node)) {
      if (!/\S/u.test(node.data)) return ' ';
      if (!blockOf.has(node)) return '';
      const pre = node.parentElement?.closest('pre') != null;
      return escapeHtml(pre ? node.data : node.data.replace(/\s+/gu, ' '));
    }
    if (!isElement(node)) return '';
    const name = nameOf(node);
    if (name === 'br') return '<br>';
    if (!alive.has(node)) return '';
    const content = inline(node);
    if (content.trim() === '') return content;
    if (name === 'a') return link(node, content);
    return INLINE.has(name) ? tagged(node, name, content) : anchorOf(node) + content;
  }

  function inline(element: Element): string {
    return [...element.childNodes].map((node) => htmlOfNode(node)).join('');
  }

  function link(link: Element, content: string): string {
    const href = link.getAttribute('href') ?? '';
    const named = idOf(link);
    const target = href.startsWith('#') ? inner.hrefOf(href) : webAddress(href, base, LINKED)?.href;
    return target === undefined
      ? anchorOf(link) + content
      : `<a${named} href="${escapeHtml(target)}">${content}</a>`;
  }

  function tagged(element: Element, name: string, content: string): string {
    return `<${name}${idOf(element)}${attributesOf(element)}>${content}</${name}>`;
  }

  function anchorOf(element: Element): string {
    const id = idOf(element);
    return id === '' ? '' : `<span${id}></span>`;
  }

  function idOf(element: Element): string {
    const id = inner.nameOf(element);
    return id === undefined ? '' : ` id="${id}"`;
  }

  function firstBlock(node: Node): Block | undefined {
    if (isText(node)) return blockOf.get(node);
    for (const child of node.childNodes) {
      const block = firstBlock(child);
      if (block !== undefined) return block;
    }
    return undefined;
  }

  function holdsBlocks(element: Element): boolean {
    return (
      alive.has(element) &&
      [...element.children].some((child) => isBlockElement(child) || holdsBlocks(child))
    );
  }
}

const ATTRIBUTES = ['lang', 'dir', 'start', 'colspan', 'rowspan', 'datetime'];

function attributesOf(element: Element): string {
  return ATTRIBUTES.filter((name) => element.hasAttribute(name))
    .map((name) => ` ${name}="${escapeHtml(element.getAttribute(name) ?? '')}"`)
    .join('');
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function nameOf(element: Element): string {
  return element.localName === 'h1' ? 'h2' : element.localName;
}
