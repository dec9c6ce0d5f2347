import { type Claims, oneLine } from './claims';

/** Microdata and RDFa inside the page, and the link relation `author`; each looked for when asked. */
export function claimsOfMicrodata(root: Element): Claims {
  let found: ReadonlyMap<string, Element[]> | undefined;
  const marked = (mark: string): Element[] => {
    found ??= marksIn(root);
    return (found.get(mark) ?? []).filter((at) => at.closest(ELSEWHERE) === null);
  };
  const property = (name: string) => propertyOf(marked, name);
  return {
    get authors() {
      return ['itemprop author', 'itemprop creator', 'rel author']
        .map((mark) => people(marked(mark)))
        .find(({ length }) => length > 0);
    },
    get published() {
      return property('datePublished');
    },
    get section() {
      return property('articleSection');
    },
    get isPaywalled() {
      const free = property('isAccessibleForFree')?.toLowerCase();
      return free === undefined ? undefined : /false/u.test(free);
    },
    get headline() {
      return property('headline');
    },
  };
}

/** Places that speak of something else than this article. */
export const ELSEWHERE =
  'aside,footer,nav,[class*="comment" i],[id*="comment" i],[class*="related" i],[class*="recirc" i],[class*="sidebar" i]';

const MARKED = '[itemprop],[property],a[rel~="author"]';

/**
 * All that is marked, by mark and in document order: `itemprop author`, `rel author`, and
 * `datePublished` for what says so in either vocabulary. Looked for once.
 */
function marksIn(root: Element): ReadonlyMap<string, Element[]> {
  const marks = new Map<string, Element[]>();
  const put = (mark: string, element: Element): void => {
    const before = marks.get(mark);
    if (before === undefined) marks.set(mark, [element]);
    else if (before.at(-1) !== element) before.push(element);
  };
  for (const element of root.querySelectorAll(MARKED)) {
    for (const name of element.getAttribute('itemprop')?.split(/\s+/u) ?? []) {
      put(`itemprop ${name}`, element);
      put(name, element);
    }
    const property = element.getAttribute('property') ?? '';
    if (property.includes(':')) put(property.replace(/^.*:/su, ''), element);
    if (element.matches('a[rel~="author"]')) put('rel author', element);
  }
  return marks;
}

function propertyOf(marked: (mark: string) => Element[], name: string): string | undefined {
  return marked(name)
    .map((element) => {
      const value = ['content', 'datetime', 'title']
        .map((attribute) => element.getAttribute(attribute))
        .find(Boolean);
      return oneLine(value ?? element.textContent);
    })
    .find(Boolean);
}

function people(elements: readonly Element[]): string[] {
  const names = elements
    .filter((element) => !/Organization/u.test(element.getAttribute('itemtype') ?? ''))
    .map((element) => element.querySelector('[itemprop~="name"]') ?? element)
    .map((element) => oneLine(element.getAttribute('content') ?? element.textContent))
    .filter((name) => name !== '' && name.length < 120);
  return [...new Set(names)];
}
