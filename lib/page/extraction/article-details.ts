import type { ArticleDetails } from '@/lib/domain/article';
import { detailsFrom } from './metadata/agreement';
import { claimsOfJsonLd } from './metadata/json-ld';
import { claimsOfMetaTags } from './metadata/meta-tags';
import { publishedOf } from './metadata/published';
import { documentProperty, rootOf } from './page-root';
import { lengthOf } from './word-count';

/**
 * What a page says of its article for machines, read without Readability and without changing
 * anything: cheap and small enough to be asked for while a first annotation is stored. The word
 * count is that of the page's paragraphs, an estimate.
 */
export function describePage(document: Document): ArticleDetails {
  const root = rootOf(document);
  if (root === undefined) return { title: '', byline: [], direction: 'ltr', wordCount: 0 };
  const details = detailsFrom({
    root,
    base: documentProperty(document, 'baseURI'),
    sources: [() => claimsOfMetaTags(root), () => claimsOfJsonLd(root)],
    dateOf: publishedOf,
  });
  return { ...details, wordCount: wordsOfParagraphs(root) };
}

function wordsOfParagraphs(root: Element): number {
  let words = 0;
  for (const paragraph of root.querySelectorAll('p')) {
    words += lengthOf(paragraph.textContent).wordCount;
  }
  return words;
}
