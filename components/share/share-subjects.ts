import {
  cleanBlocks,
  composeArticle,
  composeQuote,
  composeQuotes,
  type QuoteSource,
} from '@/lib/domain/compose-quote';
import { addComment } from '@/lib/domain/add-comment';
import { linkAddress } from '@/lib/domain/link-address';
import { shareAddress } from '@/lib/domain/page-identity';
import { addressWith } from '@/lib/domain/text-directive';
import type { ShareSubject } from '@/lib/sharing/share-target';
import type { PageLinks, SharePassage } from './share-passage';
import type { Included } from './share-preferences';

/** Longer addresses are cut by places that they are pasted into, in UTF-16 units. */
const ADDRESS_LENGTH = 2_000;

/** The reader's own words, and where they stand. */
export interface OwnWords {
  comment: string;
  isCommentFirst: boolean;
}

/** A subject with the reader's own words, for every kind of place. */
export function withWords(
  subject: ShareSubject,
  { comment, isCommentFirst }: OwnWords,
): ShareSubject {
  const words = cleanBlocks(comment);
  if (words === '') return subject;
  const composed = addComment(subject.composed, words, isCommentFirst);
  return { ...subject, composed, comment: words, isCommentFirst };
}

/** Where a quote is from, as far as the reader wants that told; the title always is. */
export function sourceWith(source: QuoteSource, included: readonly Included[]): QuoteSource {
  const has = (part: Included) => included.includes(part);
  return {
    ...source,
    byline: has('author') ? source.byline : [],
    siteName: has('site') ? source.siteName : undefined,
    day: has('date') ? source.day : undefined,
  };
}

/** The article itself, at its beginning. */
export function articleSubject(source: QuoteSource): ShareSubject {
  const address = shareAddress(source.url, source.canonicalUrl);
  return {
    kind: 'article',
    title: source.title,
    composed: composeArticle(source),
    link: address?.replace(/#(?![/!]).*$/u, ''),
  };
}

/** One passage, with the link that the page confirmed, or else the nearest. */
export function quoteSubject(
  source: QuoteSource,
  passage: SharePassage,
  links: PageLinks,
  hidesLink = false,
): ShareSubject {
  const link = linkTo(source, passage, links);
  return {
    kind: 'quote',
    title: source.title,
    composed: composeQuote({ text: passage.quote, source, link: hidesLink ? null : link }),
    link,
    hidesLink,
  };
}

/** Several passages in the order given; one link marks as many of them as an address holds. */
export function quotesSubject(
  source: QuoteSource,
  passages: readonly SharePassage[],
  links: PageLinks,
  hidesLink = false,
): ShareSubject {
  const quotes = passages.map((passage) => ({
    text: passage.quote,
    source,
    link: hidesLink ? null : linkTo(source, passage, links),
  }));
  return {
    kind: 'quotes',
    title: source.title,
    composed: composeQuotes(quotes),
    link: linkToAll(source, passages, links),
    hidesLink,
  };
}

function linkTo(source: QuoteSource, passage: SharePassage, links: PageLinks): string | undefined {
  // A frame has an address of its own, and no canonical one.
  const from = passage.frame === undefined ? source : { url: passage.frame };
  const { key } = passage;
  return linkAddress(from, passage, links.answers.get(key), links.chosen.get(key)).link;
}

function linkToAll(
  source: QuoteSource,
  passages: readonly SharePassage[],
  { answers }: PageLinks,
): string | undefined {
  const address = shareAddress(source.url, source.canonicalUrl);
  if (address === undefined) return undefined;
  const directives: string[] = [];
  for (const { key, frame } of passages) {
    const answer = answers.get(key);
    if (answer?.verified !== true || frame !== undefined) continue;
    if (addressWith(address, [...directives, answer.directive]).length > ADDRESS_LENGTH) break;
    directives.push(answer.directive);
  }
  return addressWith(address, directives);
}
