import type { ArticleDetails, ExtractedArticle } from '@/lib/domain/article';
import { webAddress } from '../web-address';
import { peopleOf } from './byline';
import { type Claims, oneLine } from './claims';
import { directionOf, languageOf } from './language';
import { siteNameOf } from './site-name';
import { titleOf } from './title';

/** What is stored of an article, and what is only said while its page is open. */
export type PageDetails = ArticleDetails & Pick<ExtractedArticle, 'section' | 'isPaywalled'>;

export interface Testimony {
  root: Element;
  /** The address that relative ones are relative to. */
  base: string;
  /** In order of trust; a later one is asked only where the earlier ones are silent. */
  sources: readonly (() => Claims)[];
  dateOf: (given: string | undefined, language: string | undefined) => string | undefined;
}

/** What all sources together say, each field from the most trusted one that says something sound. */
export function detailsFrom({ root, base, sources, dateOf }: Testimony): PageDetails {
  const said: Claims[] = [];
  const first = <Value>(sound: (claims: Claims) => Value | undefined): Value | undefined => {
    for (const [at, source] of sources.entries()) {
      const value = sound((said[at] ??= source()));
      if (value !== undefined && value !== '') return value;
    }
    return undefined;
  };
  const window = oneLine(root.querySelector('head > title')?.textContent);
  const claimed = [first((claims) => claims.siteName), first((claims) => claims.publisher)];
  const siteName = siteNameOf(claimed, window, []) || siteNameOf([], window, linesOfHome(root));
  const body = root.querySelector('body');
  const stated = root.getAttribute('lang') ?? body?.getAttribute('lang');
  const language = languageOf(stated) ?? first((claims) => languageOf(claims.language));
  const title = titleOf({
    first: textsOf(root, 'h1'),
    second: textsOf(root, 'h2,h3'),
    headline: first((claims) => claims.headline),
    openGraph: first((claims) => claims.title),
    window,
    siteName,
  });
  const notPeople = [siteName, hostOf(base)];
  const byline = first((claims) => {
    const written = claims.areAuthorsShown === true ? 'shown' : 'for machines';
    const people = peopleOf(claims.authors ?? [], notPeople, written);
    return people.length === 0 ? undefined : people;
  });
  const stance = root.getAttribute('dir') ?? body?.getAttribute('dir');
  const details: { [Key in keyof PageDetails]: PageDetails[Key] | undefined } = {
    canonicalUrl: first((claims) => absolute(claims.canonicalUrl, base)),
    title: title.slice(0, MOST),
    byline: byline ?? [],
    siteName: siteName || undefined,
    published: first((claims) => dateOf(claims.published, language)),
    language,
    direction: directionOf(stance, title),
    excerpt: first((claims) => claims.excerpt)?.slice(0, MOST),
    image: first((claims) => absolute(claims.image, base)),
    wordCount: 0,
    section: first((claims) => claims.section)?.slice(0, MOST),
    isPaywalled: first((claims) => claims.isPaywalled) || undefined,
  };
  // What nobody says is not there at all.
  return JSON.parse(JSON.stringify(details)) as PageDetails;
}

const MOST = 4_000;

function textsOf(root: Element, selector: string): string[] {
  return Array.from(root.querySelectorAll(selector))
    .slice(0, 30)
    .map((element) => oneLine(element.textContent));
}

/** What stands in links to the front page: usually the site's name. */
function linesOfHome(root: Element): string[] {
  const links = textsOf(root, 'a[href="/"],a[rel~="home"],[class*="logo" i],[class*="masthead" i]');
  return links.filter((line) => line !== '' && line.length < 80);
}

function absolute(address: string | undefined, base: string): string | undefined {
  const href = webAddress(address, base)?.href;
  return href !== undefined && href.length <= 8_000 ? href : undefined;
}

/** `https://www.example.co.uk/a` → `example` */
export function hostOf(address: string): string {
  const host = webAddress(address)?.hostname ?? '';
  return host.replace(/^www\./u, '').split('.')[0] ?? '';
}
