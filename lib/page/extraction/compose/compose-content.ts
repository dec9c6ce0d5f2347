import type { Block } from '../blocks/block';
import { isBlockElement, isElement } from '../blocks/elements';
import type { Reading } from '../reading';
import { escapeHtml } from './escape';
import { figureHtml, joined, withCaption } from './figure';
import { innerTargets, type InnerTargets } from './inner-links';

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
  return new Composition(blockOf, alive, inner, base).element(scope);
}

/** The innermost element around all blocks: around the first and the last of them. */
function scopeOf(blocks: readonly Block[]): Element | undefined {
  const last = blocks.at(-1)?.element ?? null;
  let scope = blocks[0]?.element;
  while (scope !== undefined && !scope.contains(last)) scope = scope.parentElement ?? undefined;
  return scope;
}

const INLINE = new Set(
  (
    'em strong b i u s del ins mark small sub sup abbr cite q dfn code kbd samp var time bdi bdo ' +
    'ruby rt rp'
  ).split(' '),
);
/** These stay; a run of text in them needs no paragraph of its own. */
const LINES = new Set('h2 h3 h4 h5 h6 li dt dd td th caption figcaption summary'.split(' '));
const CONTAINERS = new Set('ul ol dl blockquote figure'.split(' '));
const TABLE = new Set('table thead tbody tfoot tr'.split(' '));

class Composition {
  constructor(
    private readonly blockOf: ReadonlyMap<Text, Block>,
    private readonly alive: ReadonlySet<Element>,
    private readonly inner: InnerTargets,
    private readonly base: string,
  ) {}

  /** A block-level element. */
  element(element: Element): string {
    const name = nameOf(element);
    if (!this.alive.has(element)) return figureHtml(element, this.base);
    if (name === 'pre') return `<pre>${this.inline(element)}</pre>`;
    if (LINES.has(name)) {
      const content = this.runs(element, '');
      return content === '' ? '' : this.tagged(element, name, content);
    }
    const dataCell = TABLE.has(name) && this.firstBlock(element)?.kind === 'cell';
    if (!CONTAINERS.has(name) && !dataCell) return this.runs(element, 'p');
    const content = this.runs(element, dataCell || /^(?:ul|ol|dl)$/u.test(name) ? '' : 'p');
    return content === '' ? '' : this.tagged(element, name, content);
  }

  /** Children of a block-level element: runs of text become paragraphs, blocks stand by themselves. */
  private runs(element: Element, wrapper: 'p' | ''): string {
    let html = '';
    let run = '';
    let part: Block['part'] = 'article';
    const anchor = wrapper === 'p' ? this.anchorOf(element) : '';
    const flush = (): void => {
      const line = run.replace(/^(?:\s|<br>)+|(?:\s|<br>)+$/gu, '');
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
        html = joined(html, this.element(node));
      } else if (isElement(node) && this.holdsBlocks(node)) {
        flush();
        html += this.runs(node, wrapper);
      } else {
        if (node.nodeName === 'IMG' || (isElement(node) && !this.alive.has(node))) {
          const figure = isElement(node) ? figureHtml(node, this.base) : '';
          if (figure !== '') {
            flush();
            html += element.closest('figure') === null ? `<figure>${figure}</figure>` : figure;
            continue;
          }
        }
        const block = this.firstBlock(node);
        if (block !== undefined && block.part !== part) {
          flush();
          part = block.part;
        }
        run += this.node(node);
        if (/<br>\s*<br>\s*$/u.test(run)) flush();
      }
    }
    flush();
    return html;
  }

  private node(node: Node): string {
    if (isText(node)) {
      if (!/\S/u.test(node.data)) return ' ';
      if (!this.blockOf.has(node)) return '';
      const pre = node.parentElement?.closest('pre') != null;
      return escapeHtml(pre ? node.data : node.data.replace(/\s+/gu, ' '));
    }
    if (!isElement(node)) return '';
    const name = nameOf(node);
    if (name === 'br') return '<br>';
    if (!this.alive.has(node)) return '';
    const content = this.inline(node);
    if (content.trim() === '') return content;
    if (name === 'a') return this.link(node, content);
    return INLINE.has(name) ? this.tagged(node, name, content) : this.anchorOf(node) + content;
  }

  private inline(element: Element): string {
    return [...element.childNodes].map((node) => this.node(node)).join('');
  }

  private link(link: Element, content: string): string {
    const href = link.getAttribute('href') ?? '';
    const named = this.idOf(link);
    const target = href.startsWith('#') ? this.inner.hrefOf(href) : this.absolute(href);
    return target === undefined
      ? this.anchorOf(link) + content
      : `<a${named} href="${escapeHtml(target)}">${content}</a>`;
  }

  private absolute(href: string): string | undefined {
    if (href === '' || !URL.canParse(href, this.base)) return undefined;
    const { href: address, protocol } = new URL(href, this.base);
    return /^(?:https?|mailto):$/u.test(protocol) ? address : undefined;
  }

  private tagged(element: Element, name: string, content: string): string {
    return `<${name}${this.idOf(element)}${attributesOf(element)}>${content}</${name}>`;
  }

  private anchorOf(element: Element): string {
    const id = this.idOf(element);
    return id === '' ? '' : `<span${id}></span>`;
  }

  private idOf(element: Element): string {
    const id = this.inner.nameOf(element);
    return id === undefined ? '' : ` id="${id}"`;
  }

  private firstBlock(node: Node): Block | undefined {
    if (isText(node)) return this.blockOf.get(node);
    for (const child of node.childNodes) {
      const block = this.firstBlock(child);
      if (block !== undefined) return block;
    }
    return undefined;
  }

  private holdsBlocks(element: Element): boolean {
    return (
      this.alive.has(element) &&
      [...element.children].some((child) => isBlockElement(child) || this.holdsBlocks(child))
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
