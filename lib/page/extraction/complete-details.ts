import type { ArticleDetails } from '@/lib/domain/article';
import type { Block } from './blocks/block';
import { detailsFrom, hostOf, type PageDetails } from './metadata/agreement';
import { peopleOf } from './metadata/byline';
import { dateIn } from './metadata/date-in-words';
import { languageOfText } from './metadata/guess-language';
import { claimsOfHeadLines } from './metadata/head-lines';
import { claimsOfJsonLd } from './metadata/json-ld';
import { claimsOfMetaTags } from './metadata/meta-tags';
import { claimsOfMicrodata } from './metadata/microdata';
import { siteNameOf } from './metadata/site-name';
import { partsOfTitle, plain } from './metadata/title';
import { claimsOfVisible } from './metadata/visible';

/** What a page says of its article, from all sources of markup, in order of trust. */
export function detailsOf(root: Element, base: string): PageDetails {
  return detailsFrom({
    root,
    base,
    sources: [claimsOfJsonLd, claimsOfMetaTags, claimsOfMicrodata, claimsOfVisible].map(
      (claimsOf) => () => claimsOf(root),
    ),
    dateOf: dateIn,
  });
}

/** Fills what no markup tells from the lines around the headline, and from the text itself. */
export function completeDetails(
  details: ArticleDetails,
  blocks: readonly Block[],
  base: string,
): ArticleDetails {
  const complete = { ...details };
  const text = blocks.filter((block) => block.part === 'article').map((block) => block.text);
  const language = languageOfText(complete.language, text.slice(0, 50).join(' '));
  if (language !== undefined) complete.language = language;
  if (complete.siteName === undefined) nameSite(complete, blocks);
  if (complete.published === undefined || complete.byline.length === 0) {
    const claims = claimsOfHeadLines(blocks, complete.title, complete.language);
    if (claims.published !== undefined) complete.published ??= claims.published;
    if (complete.byline.length === 0) {
      const notPeople = [complete.siteName ?? '', hostOf(base)];
      complete.byline = peopleOf(claims.authors ?? [], notPeople, 'shown');
    }
  }
  return complete;
}

/** A part of the title that stands by itself outside of the article is the site's banner. */
function nameSite(details: ArticleDetails, blocks: readonly Block[]): void {
  const standing = blocks.filter((block) => block.part === 'rest' && block.size < 60);
  const name = siteNameOf(
    [],
    details.title,
    standing.map((block) => block.text),
  );
  if (name === '') return;
  details.siteName = name;
  const rest = partsOfTitle(details.title).filter((part) => plain(part) !== plain(name));
  if (rest.length === 1 && rest[0] !== undefined) details.title = rest[0];
}
