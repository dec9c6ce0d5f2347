import { type Claims, oneLine } from './claims';

/** Microdata and RDFa inside the page, and the link relation `author`. */
export function claimsOfMicrodata(root: Element): Claims {
  const claims: Claims = {
    authors: people(root, 'author') ?? people(root, 'creator') ?? relAuthors(root),
  };
  const published = property(root, 'datePublished');
  if (published !== undefined) claims.published = published;
  const headline = property(root, 'headline');
  if (headline !== undefined) claims.headline = headline;
  return claims;
}

/** Places that speak of something else than this article. */
export const ELSEWHERE =
  'aside,footer,nav,[class*="comment" i],[id*="comment" i],[class*="related" i],[class*="recirc" i],[class*="sidebar" i]';

function property(root: Element, name: string): string | undefined {
  for (const element of root.querySelectorAll(`[itemprop~="${name}"],[property$=":${name}"]`)) {
    if (element.closest(ELSEWHERE) !== null) continue;
    const value = ['content', 'datetime', 'title']
      .map((attribute) => element.getAttribute(attribute))
      .find((text) => text !== null && text !== '');
    const text = oneLine(value ?? element.textContent);
    if (text !== '') return text;
  }
  return undefined;
}

function people(root: Element, name: string): string[] | undefined {
  const found: string[] = [];
  for (const element of root.querySelectorAll(`[itemprop~="${name}"]`)) {
    if (element.closest(ELSEWHERE) !== null) continue;
    if (/Organization/u.test(element.getAttribute('itemtype') ?? '')) continue;
    const named = element.querySelector('[itemprop~="name"]') ?? element;
    const text = oneLine(named.getAttribute('content') ?? named.textContent);
    if (text !== '' && text.length < 120) found.push(text);
  }
  return found.length > 0 ? [...new Set(found)] : undefined;
}

function relAuthors(root: Element): string[] {
  return [...root.querySelectorAll('a[rel~="author"]')]
    .filter((link) => link.closest(ELSEWHERE) === null)
    .map((link) => oneLine(link.textContent))
    .filter((name) => name !== '' && name.length < 80);
}
