import type { Annotation } from '@/lib/domain/annotation';
import {
  composeArticle,
  composeQuote,
  composeQuotes,
  type QuoteSource,
} from '@/lib/domain/compose-quote';
import { cleanAddress } from '@/lib/domain/page-identity';
import type { Selector } from '@/lib/domain/selector';
import { passageLink } from '@/lib/domain/text-fragment';
import type { ShareSubject } from '@/lib/sharing/share-target';
import type { OpenPage } from './use-popup-page';

/** Where quotes of the page are from; without an article, what the tab says of itself. */
export function sourceOf({ tab, article }: Pick<OpenPage, 'tab' | 'article'>): QuoteSource {
  const url = tab.address === undefined ? undefined : cleanAddress(tab.address);
  if (!article.ok) return { title: tab.title ?? url ?? '', byline: [], url };
  const { title, byline, siteName, language, direction } = article.value;
  return { title: title || (tab.title ?? ''), byline, siteName, url, language, direction };
}

/** The article itself. */
export function articleSubject(source: QuoteSource): ShareSubject {
  return {
    kind: 'article',
    title: source.title,
    composed: composeArticle(source),
    link: source.url,
  };
}

interface Passage {
  quote: string;
  selectors: readonly Selector[];
  /** The address of the frame, when it is not the top one. */
  frame?: string | undefined;
}

/** A passage, with a link that opens there. */
export function quoteSubject(source: QuoteSource, passage: Passage): ShareSubject {
  const link = linkTo(source, passage);
  return {
    kind: 'quote',
    title: source.title,
    composed: composeQuote({ text: passage.quote, source, link }),
    link,
  };
}

/** All annotations of the page, in the order given. */
export function quotesSubject(
  source: QuoteSource,
  annotations: readonly Annotation[],
): ShareSubject {
  const quotes = annotations.map((annotation) => ({
    text: annotation.quote,
    source,
    link: linkTo(source, annotation),
  }));
  return {
    kind: 'quotes',
    title: source.title,
    composed: composeQuotes(quotes),
    link: source.url,
  };
}

function linkTo(source: QuoteSource, passage: Passage): string | undefined {
  const address = passage.frame ?? source.url;
  return address === undefined ? undefined : passageLink(address, passage);
}
