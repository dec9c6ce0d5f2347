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
  const first = (names: string): string[] =>
    names
      .split(' ')
      .map((name) => tags.get(name))
      .find((values) => values !== undefined) ?? [];
  const claims: Claims = {
    authors: first(AUTHOR).filter((name) => !/^(?:https?:)?\/\//u.test(name)),
  };
  for (const [field, names] of FIELDS) claims[field] = first(names)[0];
  const [tier] = first('article:content_tier');
  // https://developers.facebook.com/docs/instant-articles/subscriptions: free, metered or locked
  if (tier !== undefined) claims.isPaywalled = tier.toLowerCase() === 'locked';
  const link = root.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href');
  if (link) claims.canonicalUrl = link;
  return claims;
}

const AUTHOR =
  'author article:author_name parsely-author citation_author dc.creator byl article:author';

/** The names of each field, the most telling first. */
const FIELDS = [
  ['title', 'og:title twitter:title dc.title parsely-title'],
  ['siteName', 'og:site_name dc.publisher application-name'],
  [
    'published',
    'article:published_time og:published_time datepublished parsely-pub-date citation_publication_date ' +
      'dc.date.issued dcterms.created dc.date publication_date publish-date pubdate date',
  ],
  ['language', 'og:locale dc.language language'],
  ['excerpt', 'og:description description twitter:description'],
  ['image', 'og:image:secure_url og:image twitter:image'],
  ['canonicalUrl', 'og:url'],
  ['section', 'article:section parsely-section og:section'],
] as const;
