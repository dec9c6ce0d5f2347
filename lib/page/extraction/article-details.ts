import type { ArticleDetails } from '@/lib/domain/article';
import { peopleOf } from './metadata/byline';
import { type Claims, oneLine } from './metadata/claims';
import { claimsOfJsonLd } from './metadata/json-ld';
import { directionOf, languageOf } from './metadata/language';
import { claimsOfMetaTags } from './metadata/meta-tags';
import { claimsOfMicrodata } from './metadata/microdata';
import { publishedOf } from './metadata/published';
import { titleOf } from './metadata/title';
import { claimsOfVisible } from './metadata/visible';
import { documentProperty, rootOf } from './page-root';
import { wordCountOf } from './word-count';

/** The sources, in order of trust. */
const SOURCES = [claimsOfJsonLd, claimsOfMetaTags, claimsOfMicrodata, claimsOfVisible];

/**
 * What a page says of its article, read without Readability and without changing anything: cheap
 * enough to be asked for while a first annotation is stored. The word count is that of the page's
 * paragraphs, an estimate.
 */
export function describePage(document: Document): ArticleDetails {
  const root = rootOf(document);
  if (root === undefined) return { title: '', byline: [], direction: 'ltr', wordCount: 0 };
  const claims = SOURCES.map((claimsOf) => claimsOf(root));
  return detailsOf(root, claims, documentProperty(document, 'baseURI'), wordsOfParagraphs(root));
}

function detailsOf(
  root: Element,
  claims: readonly Claims[],
  base: string,
  wordCount: number,
): ArticleDetails {
  const first = <Key extends keyof Claims>(key: Key): Claims[Key] | undefined =>
    claims.map((one) => one[key]).find((value) => value !== undefined && value !== '');
  const siteName = first('siteName') ?? '';
  const stated =
    root.getAttribute('lang') ?? root.querySelector('body[lang]')?.getAttribute('lang');
  const language = languageOf(stated) ?? languageOf(first('language'));
  const title = titleOf({
    headings: [...root.querySelectorAll('h1')].map((heading) => heading.textContent ?? ''),
    headline: claims[0]?.title ?? claims[2]?.title,
    openGraph: claims[1]?.title,
    document: root.querySelector('head > title')?.textContent ?? '',
    siteName,
  });
  const byline =
    claims
      .map((one) => peopleOf(one.authors ?? [], siteName))
      .find((people) => people.length > 0) ?? [];
  const published = claims
    .map((one) => publishedOf(one.published, language))
    .find((date) => date !== undefined);
  const stance = root.getAttribute('dir') ?? root.querySelector('body[dir]')?.getAttribute('dir');
  return {
    ...present('canonicalUrl', absolute(first('canonicalUrl'), base)),
    title: title.slice(0, 4_000),
    byline,
    ...present('siteName', oneLine(siteName).slice(0, 4_000)),
    ...present('published', published),
    ...present('language', language),
    direction: directionOf(stance, title),
    ...present('excerpt', first('excerpt')?.slice(0, 4_000)),
    ...present('image', absolute(first('image'), base)),
    wordCount,
  };
}

function present<Key extends string>(
  key: Key,
  value: string | undefined,
): Partial<Record<Key, string>> {
  return value === undefined || value === '' ? {} : ({ [key]: value } as Record<Key, string>);
}

function absolute(address: string | undefined, base: string): string | undefined {
  if (address === undefined || !URL.canParse(address, base)) return undefined;
  const { href, protocol } = new URL(address, base);
  return /^https?:$/u.test(protocol) && href.length <= 8_000 ? href : undefined;
}

function wordsOfParagraphs(root: Element): number {
  let words = 0;
  for (const paragraph of root.querySelectorAll('p')) {
    words += wordCountOf(paragraph.textContent ?? '');
  }
  return words;
}
