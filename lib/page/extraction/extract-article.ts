import { Readability } from '@mozilla/readability';
import type { ExtractedArticle } from '@/lib/domain/article';
import { fail, type Result, succeed } from '@/lib/domain/failure';
import { describePage } from './article-details';
import { copyOf, documentProperty, rootOf } from './page-root';
import { readingMinutesOf, wordCountOf } from './word-count';

/**
 * The article of a page: Readability on a copy, and what the page says of itself. The live page is
 * only read. Never throws: a page can be built so that extraction fails, and that is a `Failure`.
 */
export function extractArticle(document: Document): Result<ExtractedArticle> {
  try {
    return extract(document);
  } catch (reason) {
    // Readability throws on pages of odd shape; the reader is told, the page goes on.
    return fail('extraction-crashed', reason instanceof Error ? reason.name : 'unknown');
  }
}

function extract(document: Document): Result<ExtractedArticle> {
  const root = rootOf(document);
  if (root === undefined) return fail('not-an-article', 'empty document');
  const body = root.querySelector('body');
  if (body === null || body.childElementCount === 0) {
    const loading = documentProperty(document, 'readyState') === 'loading';
    return loading ? fail('still-loading') : fail('not-an-article', 'empty document');
  }
  const details = describePage(document);
  const read = new Readability(copyOf(document), { disableJSONLD: true }).parse();
  const contentHtml = read?.content ?? '';
  const text = (read?.textContent ?? '').replace(/\s*\n\s*/gu, '\n\n').trim();
  const wordCount = wordCountOf(text);
  return succeed({
    ...details,
    wordCount,
    isArticle: wordCount >= 120,
    contentHtml,
    text,
    readingMinutes: readingMinutesOf(text),
  });
}
