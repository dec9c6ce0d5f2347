import type { Article } from './article';
import { cleanAddress, isOnSite, pageKeys, siteOf } from './page-identity';

/** Whether a record of this article may be shown to, and changed by, a page at an address. */
export function belongsToPage(article: Pick<Article, 'url' | 'addresses'>, page: string): boolean {
  const site = siteOf(page);
  const addresses = article.url === undefined ? article.addresses : [article.url];
  if (site === undefined) return addresses.some((one) => one === cleanAddress(page));
  return addresses.some((one) => siteOf(one) !== undefined && isOnSite(one, site));
}

/**
 * The stored articles that a page may be, out of those known by any of its addresses.
 *
 * Those at its own address always. Those that only share its canonical address when their titles
 * agree with them, or with each other: publishers often give one canonical address to a whole
 * section, and then it says nothing.
 */
export function articlesOfPage(
  candidates: readonly Article[],
  page: string,
  canonicalUrl?: string,
): Article[] {
  const own = candidates.filter((article) => belongsToPage(article, page));
  const keys = new Set(pageKeys(page));
  const direct = own.filter(({ addresses }) => addresses.some((one) => keys.has(one)));
  if (canonicalUrl === undefined) return direct;
  const others = own.filter((article) => !direct.includes(article));
  const [first] = direct.length > 0 ? direct : others;
  if (first === undefined) return [];
  const agreeing = others.filter(({ title }) => titlesAgree(title, first.title));
  if (direct.length > 0) return [...direct, ...agreeing];
  return agreeing.length === others.length ? others : [];
}

/** Whether two titles are the same words, whatever their case, punctuation and width. */
export function titlesAgree(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
