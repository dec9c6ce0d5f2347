/**
 * The one door by which HTML enters a DOM.
 *
 * Whatever comes in, what comes out is text in blocks: nothing that runs, nothing that loads,
 * nothing that can be told apart by a page's scripts or styles. It stands on the browser's own
 * sanitiser (https://wicg.github.io/sanitizer-api/), which parses and filters in one step in the
 * element where the markup will live, so that no second parsing can give it another meaning.
 */

/** Puts cleaned HTML into an element, replacing what was there. */
export function setCleanHtml(element: Element, html: string): void {
  element.replaceChildren(cleanFragment(html, element.ownerDocument));
}

/** A picture of an article. Nothing of it is loaded: what stands in its place decides. */
export interface Picture {
  address: string;
  /** What it shows, in the words of its page. */
  alt: string;
}

/**
 * Cleaned HTML of an article, replacing what was in the element. The door lets no picture through:
 * in place of each stands what `standIn` makes of it.
 */
export function setCleanArticle(
  element: Element,
  html: string,
  standIn: (picture: Picture) => Node,
): void {
  const room = cleanRoom(html, element.ownerDocument, WITH_PICTURES);
  for (const image of room.querySelectorAll('img')) {
    const address = image.getAttribute('src') ?? '';
    if (!/^https?:/iu.test(address) || !URL.canParse(address)) image.remove();
    else image.replaceWith(standIn({ address, alt: image.getAttribute('alt') ?? '' }));
  }
  element.replaceChildren(...room.childNodes);
}

/** Cleaned HTML as a fragment of the given document. */
export function cleanFragment(html: string, document: Document): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...cleanRoom(html, document, ALLOWED).childNodes);
  return fragment;
}

function cleanRoom(html: string, document: Document, sanitizer: SanitizerConfig): Element {
  // A document without a window loads nothing, whatever the parser meets on its way.
  const inert = document.implementation.createHTMLDocument('');
  const room = inert.createElement('div') as Sanitising;
  room.setHTML(html, { sanitizer });
  for (const link of room.querySelectorAll('a')) tameLink(link);
  for (const named of room.querySelectorAll('[id]')) {
    if (!INNER_NAME.test(named.id)) named.removeAttribute('id');
  }
  return room;
}

/** `Element.setHTML`: not yet in TypeScript's library. */
interface Sanitising extends HTMLDivElement {
  setHTML(html: string, options: { sanitizer: SanitizerConfig }): void;
}

const BLOCKS =
  'p br hr h1 h2 h3 h4 h5 h6 blockquote pre ul dl dt dd figure figcaption details summary ' +
  'table caption thead tbody tfoot tr';
const INLINE =
  'em strong b i u s del ins mark small sub sup abbr cite q dfn code kbd samp var bdi bdo ' +
  'ruby rt rp wbr span';
/** These go, and what they hold stays. Whatever is in no list goes with all that it holds. */
const UNWRAPPED =
  'div section article main header footer aside hgroup center font big tt strike label address picture';
const CELL = ['colspan', 'rowspan'];

const ALLOWED: SanitizerConfig = {
  elements: [
    ...BLOCKS.split(' '),
    ...INLINE.split(' '),
    { name: 'a', attributes: ['href'] },
    { name: 'ol', attributes: ['start', 'reversed', 'type'] },
    { name: 'li', attributes: ['value'] },
    { name: 'td', attributes: CELL },
    { name: 'th', attributes: [...CELL, 'scope'] },
    { name: 'time', attributes: ['datetime'] },
  ],
  replaceWithChildrenElements: UNWRAPPED.split(' '),
  attributes: ['lang', 'dir', 'id'],
  comments: false,
  dataAttributes: false,
};

const WITH_PICTURES: SanitizerConfig = {
  ...ALLOWED,
  elements: [...(ALLOWED.elements ?? []), { name: 'img', attributes: ['src', 'alt'] }],
};

/** The only names that pass: extraction gives them to the targets of footnotes. */
const INNER_NAME = /^note-\d{1,4}$/u;
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:)/iu;

/** Links lead to a footnote, or out to the web or a letter, and tell the other side nothing. */
function tameLink(link: HTMLAnchorElement): void {
  const address = link.getAttribute('href')?.trim() ?? '';
  if (INNER_NAME.test(address.slice(1)) && address.startsWith('#')) return;
  if (SAFE_ADDRESS.test(address) && URL.canParse(address)) {
    link.setAttribute('href', address);
    link.setAttribute('rel', 'noopener noreferrer');
    link.setAttribute('target', '_blank');
  } else {
    link.replaceWith(...link.childNodes);
  }
}
