import { wordSet } from '../word-set';

const BLOCKS = wordSet(
  'address article aside blockquote body caption center dd details div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ' +
    'ol p pre section summary table tbody td tfoot th thead tr ul',
);

const LINES = wordSet('p h1 h2 h3 h4 h5 h6 li dt dd td th a span em strong b i figcaption');

/**
 * Elements that begin and end a line. Custom elements are taken for blocks, unless they stand
 * within a line of text.
 */
export function isBlockElement(element: Element): boolean {
  if (BLOCKS.has(element.localName)) return true;
  const parent = element.parentElement;
  if (!element.localName.includes('-') || LINES.has(parent?.localName ?? '')) return false;
  if (parent?.localName.includes('-') === true && !isBlockElement(parent)) return false;
  return !isWords(element.previousSibling) && !isWords(element.nextSibling);
}

function isWords(node: Node | null): boolean {
  return node?.nodeType === Node.TEXT_NODE && /\S/u.test(node.nodeValue ?? '');
}

/** The words in an element's class and id, lower case: `relatedPosts-box` → related, posts, box. */
export function namesOf(element: Element): readonly string[] {
  let words = namesOfElement.get(element);
  if (words === undefined) {
    words = namesIn(element);
    namesOfElement.set(element, words);
  }
  return words;
}

/** Several steps ask for those of the same elements. */
const namesOfElement = new WeakMap<Element, readonly string[]>();

function namesIn(element: Element): readonly string[] {
  const given = `${element.getAttribute('class') ?? ''} ${element.id}`;
  let words = names.get(given);
  if (words === undefined) {
    words = given.match(/[A-Z]+[a-z]*|[a-z]+/g) ?? [];
    if (/[A-Z]/.test(given)) words = words.map((word) => word.toLowerCase());
    names.set(given, words);
  }
  return words;
}

/** Most elements share theirs with others. */
const names = new Map<string, readonly string[]>();

/**
 * What an element looks like: its tag and classes and those of its parents, up to `levels` above
 * it, numbers left out. Paragraphs of one article look alike.
 */
export function looksOf(element: Element, levels: number): string {
  let looks = '';
  let at: Element | null = element;
  for (let level = 0; at !== null && level <= levels; level++) {
    let own = ownLooks.get(at);
    if (own === undefined) {
      own = `<${at.localName}.${(at.getAttribute('class') ?? '').replace(/\d+/g, '')}`;
      ownLooks.set(at, own);
    }
    looks += own;
    at = at.parentElement;
  }
  return looks;
}

/** Paragraphs share the elements around them, and each is looked at by several steps. */
const ownLooks = new WeakMap<Element, string>();

/** The nearest element, from this one up to three levels above it, that passes a test. */
export function nearby(
  element: Element | null,
  test: (element: Element) => boolean,
): Element | undefined {
  for (let at = element, level = 0; at !== null && level < 4; level++, at = at.parentElement) {
    if (test(at)) return at;
  }
  return undefined;
}

/** Whether one of the words of an element's class and id is in a set. */
export function isNamed(element: Element, words: ReadonlySet<string>): boolean {
  for (const word of namesOf(element)) if (words.has(word)) return true;
  return false;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
