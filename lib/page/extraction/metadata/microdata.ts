import { type Claims, oneLine } from './claims';

/** Microdata and RDFa inside the page, and the link relation `author`; each looked for when asked. */
export function claimsOfMicrodata(root: Element): Claims {
  return {
    get authors() {
      return ['[itemprop~="author"]', '[itemprop~="creator"]', 'a[rel~="author"]']
        .map((selector) => people(root, selector))
        .find(({ length }) => length > 0);
    },
    get published() {
      return property(root, 'datePublished');
    },
    get section() {
      return property(root, 'articleSection');
    },
    get isPaywalled() {
      const free = property(root, 'isAccessibleForFree')?.toLowerCase();
      return free === undefined ? undefined : /false/u.test(free);
    },
    get headline() {
      return property(root, 'headline');
    },
  };
}

/** Places that speak of something else than this article. */
export const ELSEWHERE =
  'aside,footer,nav,[class*="comment" i],[id*="comment" i],[class*="related" i],[class*="recirc" i],[class*="sidebar" i]';

function here(root: Element, selector: string): Element[] {
  return [...root.querySelectorAll(selector)].filter((at) => at.closest(ELSEWHERE) === null);
}

function property(root: Element, name: string): string | undefined {
  return here(root, `[itemprop~="${name}"],[property$=":${name}"]`)
    .map((element) => {
      const value = ['content', 'datetime', 'title']
        .map((attribute) => element.getAttribute(attribute))
        .find(Boolean);
      return oneLine(value ?? element.textContent);
    })
    .find(Boolean);
}

function people(root: Element, selector: string): string[] {
  const names = here(root, selector)
    .filter((element) => !/Organization/u.test(element.getAttribute('itemtype') ?? ''))
    .map((element) => element.querySelector('[itemprop~="name"]') ?? element)
    .map((element) => oneLine(element.getAttribute('content') ?? element.textContent))
    .filter((name) => name !== '' && name.length < 120);
  return [...new Set(names)];
}
