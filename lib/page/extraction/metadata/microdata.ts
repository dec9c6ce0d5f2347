import { type Claims, oneLine } from './claims';

/** Microdata and RDFa inside the page, and the link relation `author`; each looked for when asked. */
export function claimsOfMicrodata(root: Element): Claims {
  let found: Element[] | undefined;
  /** All that is marked, outside of what speaks of something else: looked for once. */
  const marked = (selector: string): Element[] => {
    found ??= [...root.querySelectorAll(MARKED)];
    return found.filter((at) => at.matches(selector) && at.closest(ELSEWHERE) === null);
  };
  const property = (name: string) => propertyOf(marked, name);
  return {
    get authors() {
      return ['[itemprop~="author"]', '[itemprop~="creator"]', 'a[rel~="author"]']
        .map((selector) => people(marked(selector)))
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

function propertyOf(marked: (selector: string) => Element[], name: string): string | undefined {
  return marked(`[itemprop~="${name}"],[property$=":${name}"]`)
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
