import { type Claims, oneLine } from './claims';
import { ELSEWHERE } from './microdata';

/** What only the eye sees: a byline by its class, a `<time>`, a date in words. */
export function claimsOfVisible(root: Element): Claims {
  const claims: Claims = { authors: [] };
  for (const selector of BYLINES) {
    const found = [...root.querySelectorAll(selector)].filter(isPlausible);
    if (found.length === 0) continue;
    const top = found[0]?.parentElement;
    claims.authors = found
      .filter((element) => element.parentElement === top)
      .map((element) => element.textContent ?? '');
    break;
  }
  for (const element of root.querySelectorAll(DATES)) {
    if (element.closest(ELSEWHERE) !== null || MODIFIED.test(element.className)) continue;
    const text = oneLine(element.getAttribute('datetime') ?? element.textContent);
    if (!/\d/u.test(text) || text.length > 120) continue;
    claims.published = text;
    break;
  }
  return claims;
}

const BYLINES = [
  '.author-name,.byline-name,.author__name,.byline__name,.p-author,.vcard .fn',
  '[class*="byline" i] a,[class*="author" i] a[href*="author" i]',
  '[class*="byline" i],[class~="author" i],[class*="author-" i]',
];
const DATES = 'time,[class*="date" i],[class*="publish" i]';
const MODIFIED = /modif|updat/iu;

function isPlausible(element: Element): boolean {
  const text = oneLine(element.textContent);
  return text !== '' && text.length < 140 && element.closest(ELSEWHERE) === null;
}
