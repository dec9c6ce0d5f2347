import { type Claims, oneLine } from './claims';
import { ELSEWHERE } from './microdata';

/** What only the eye sees: a byline by its class, a `<time>`, a date in words; looked for when asked. */
export function claimsOfVisible(root: Element): Claims {
  return {
    areAuthorsShown: true,
    get authors() {
      return authorsIn(root);
    },
    get published() {
      return dateIn(root);
    },
  };
}

function authorsIn(root: Element): string[] {
  // One quick look spares the three slow ones where nothing is of such a name.
  if (root.querySelector(ANY_BYLINE) === null) return [];
  for (const selector of BYLINES) {
    const found = [...root.querySelectorAll(selector)].filter(isPlausible);
    const top = found[0]?.parentElement;
    if (top === undefined) continue;
    return found
      .filter((element) => element.parentElement === top)
      .map((element) => element.textContent);
  }
  return [];
}

function dateIn(root: Element): string | undefined {
  for (const element of root.querySelectorAll(DATES)) {
    if (element.closest(ELSEWHERE) !== null || MODIFIED.test(element.className)) continue;
    const text = oneLine(element.getAttribute('datetime') ?? element.textContent);
    if (/\d/u.test(text) && text.length <= 120) return text;
  }
  return undefined;
}

const ANY_BYLINE = '[class*="byline" i],[class*="author" i],.vcard';
const BYLINES = [
  '.author-name,.byline-name,.author__name,.byline__name,.p-author,.vcard .fn',
  '[class*="byline" i] a,[class*="author" i] a[href*="author" i]',
  '[class*="byline" i],[class~="author" i],[class*="author-" i]',
];
const DATES = 'time,[class*="date" i],[class*="publish" i]';
const MODIFIED = /modif|updat/iu;

/** Elements in a byline, at most. */
const MOST_WITHIN = 50;

function isPlausible(element: Element): boolean {
  // The class of a whole page may name its author.
  if (element.getElementsByTagName('*').length > MOST_WITHIN) return false;
  const text = oneLine(element.textContent);
  return text !== '' && text.length < 140 && element.closest(ELSEWHERE) === null;
}
