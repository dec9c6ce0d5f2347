import { composeArticle, composeQuote, type QuoteSource } from '@/lib/domain/compose-quote';
import type { ShareSubject } from '@/lib/sharing/share-target';

export const SOURCE: QuoteSource = {
  title: 'A Table With No Head',
  byline: ['Ilse Marchetti'],
  siteName: 'The Harbour Courier',
  url: 'https://harbourcourier.example/river',
};
export const LINK = 'https://harbourcourier.example/river#:~:text=round';

export function quoteSubject(
  text = 'The table would be round.',
  title = SOURCE.title,
): ShareSubject {
  const source = { ...SOURCE, title };
  return { kind: 'quote', title, link: LINK, composed: composeQuote({ text, source, link: LINK }) };
}

export const ARTICLE_SUBJECT: ShareSubject = {
  kind: 'article',
  title: SOURCE.title,
  link: SOURCE.url,
  composed: composeArticle(SOURCE),
};
