import type { Annotation } from './annotation';
import type { Article } from './article';
import type { ArticleId, IsoDateTime } from './ids';
import { pageKeys, siteOf, storageAddress, cleanAddress } from './page-identity';
import { titlesAgree } from './page-articles';
import type { NewAnnotation } from './requests';
import { mergeTags } from './tag';

/** An annotation as it is first stored. */
export function createAnnotation(
  request: NewAnnotation['annotation'],
  place: { articleId: ArticleId; frame?: string | undefined },
  at: IsoDateTime,
): Annotation {
  return {
    ...request,
    tags: mergeTags([], request.tags),
    articleId: place.articleId,
    kind: request.kind ?? 'text',
    ...(place.frame === undefined ? {} : { frame: place.frame }),
    created: at,
    modified: at,
    revision: 1,
    fieldTimes: { color: at, note: at, tags: at, selectors: at, deleted: at },
    history: [],
  };
}

/** The article of a page as it is first stored. */
export function createArticle(
  details: NewAnnotation['article'],
  page: { address: string; url: string },
  at: IsoDateTime,
): Article {
  return {
    ...details,
    url: page.url,
    addresses: addressesOf(page.address, details.canonicalUrl, page.url),
    accessed: at,
    note: '',
    tags: [],
    created: at,
    modified: at,
    revision: 1,
    fieldTimes: { note: at, tags: at, deleted: at },
  };
}

/** Of the stored candidates, the one that a page's new annotation belongs to. */
export function articleToStoreIn(
  candidates: readonly Article[],
  page: { address: string; canonicalUrl?: string | undefined; title: string },
): { existing?: Article; url: string | undefined } {
  const { address, canonicalUrl, title } = page;
  const cleaned = cleanAddress(address);
  const at = (url: string | undefined) =>
    candidates
      .filter((article) => url !== undefined && article.addresses.includes(url))
      .sort(
        (one, other) => Number(one.deleted !== undefined) - Number(other.deleted !== undefined),
      );
  const direct = at(cleaned).find((article) => article.url === cleaned) ?? at(cleaned)[0];
  if (direct !== undefined) return { existing: direct, url: cleaned };
  if (canonicalUrl === undefined) return { url: cleaned };
  const sharing = at(cleanAddress(canonicalUrl)).find((one) => titlesAgree(one.title, title));
  const url = storageAddress(address, {
    url: canonicalUrl,
    titlesAgree: sharing !== undefined,
  });
  return sharing !== undefined && url !== cleaned ? { existing: sharing, url } : { url: cleaned };
}

/** Every address by which an article may be found again; a canonical one only of its own site. */
export function addressesOf(
  address: string,
  canonicalUrl: string | undefined,
  url: string,
): string[] {
  const canonical = canonicalUrl === undefined ? undefined : cleanAddress(canonicalUrl);
  const site = siteOf(address);
  const fits =
    canonical !== undefined &&
    site !== undefined &&
    siteOf(canonical) === site &&
    new URL(canonical).pathname !== '/';
  return [...new Set([url, ...pageKeys(address, fits ? canonical : undefined)])];
}
