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
  assign(claims, 'section', first(['article:section', 'section'])[0]);
  assign(claims, 'kind', first(['og:type'])[0]);
  assign(claims, 'canonicalUrl', link ?? first(['og:url'])[0]);
  if (first(['article:content_tier'])[0] === 'locked') claims.paywalled = true;
  return claims;
}

function assign<Key extends keyof Claims>(claims: Claims, key: Key, value: Claims[Key]): void {
  if (value !== undefined) claims[key] = value;
}

const TITLE = 'og:title twitter:title dc.title dcterms.title parsely-title title'.split(' ');
const AUTHOR =
  'author article:author_name parsely-author sailthru.author dc.creator dcterms.creator byl cxenseparse:author article:author twitter:data1'
    .split(' ')
    .filter((name) => name !== 'twitter:data1');
const SITE = 'og:site_name application-name dc.publisher apple-mobile-web-app-title'.split(' ');
const PUBLISHED =
  'article:published_time article:published og:published_time published_time datepublished parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date dcterms.date publication_date publish-date publishdate pubdate pub_date date cxenseparse:recs:publishtime cxenseparse:publishtime bt:pubdate displaydate dc.created'.split(
    ' ',
  );
const LANGUAGE = 'og:locale dc.language dcterms.language language'.split(' ');
const EXCERPT = 'og:description description twitter:description dc.description'.split(' ');
const IMAGE = 'og:image:secure_url og:image twitter:image twitter:image:src'.split(' ');
