import { type Claims, oneLine } from './claims';

/**
 * `<meta>` and `<link>`: Open Graph (https://ogp.me), Dublin Core, and the names that news systems
 * have agreed on. The first name that a page has wins.
 */
export function claimsOfMetaTags(root: Element): Claims {
  const tags = new Map<string, string[]>();
  for (const meta of root.querySelectorAll('meta[content]')) {
    const value = oneLine(meta.getAttribute('content'));
    const names = meta.getAttribute('property') ?? meta.getAttribute('name') ?? '';
    for (const name of value === '' ? [] : names.toLowerCase().split(/\s+/u)) {
      tags.set(name, [...(tags.get(name) ?? []), value]);
    }
  }
  const first = (names: readonly string[]): string[] =>
    names.map((name) => tags.get(name)).find((values) => values !== undefined) ?? [];
  const link = root.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href');
  const claims: Claims = {
    authors: first(AUTHOR).filter((name) => !/^(?:https?:)?\/\//u.test(name)),
  };
  assign(claims, 'title', first(TITLE)[0]);
  assign(claims, 'siteName', first(SITE)[0]);
  assign(claims, 'published', first(PUBLISHED)[0]);
  assign(claims, 'language', first(LANGUAGE)[0]);
  assign(claims, 'excerpt', first(EXCERPT)[0]);
  assign(claims, 'image', first(IMAGE)[0]);
  assign(claims, 'canonicalUrl', link ?? first(['og:url'])[0]);
  return claims;
}

function assign<Key extends keyof Claims>(claims: Claims, key: Key, value: Claims[Key]): void {
  if (value !== undefined) claims[key] = value;
}

const TITLE = 'og:title twitter:title dc.title parsely-title'.split(' ');
const AUTHOR = 'author article:author_name parsely-author dc.creator byl article:author'.split(' ');
const SITE = 'og:site_name dc.publisher application-name'.split(' ');
const PUBLISHED = (
  'article:published_time og:published_time datepublished parsely-pub-date ' +
  'dc.date.issued dcterms.created dc.date publication_date publish-date pubdate date'
).split(' ');
const LANGUAGE = 'og:locale dc.language language'.split(' ');
const EXCERPT = 'og:description description twitter:description'.split(' ');
const IMAGE = 'og:image:secure_url og:image twitter:image'.split(' ');
