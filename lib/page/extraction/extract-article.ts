import type { ExtractedArticle } from '@/lib/domain/article';
import { fail, type Result, succeed } from '@/lib/domain/failure';
import type { ReadabilityClass } from './choose/readability-part';
import { commentsUrlOf } from './comments-link';
import { takeBack } from './complete/take-back';
import { detailsOf } from './complete-details';
import { composeContent } from './compose/compose-content';
import { composeText } from './compose/compose-text';
import { isArticle, kindOf } from './is-article';
import { copyOf, documentProperty, rootOf } from './page-root';
import { readArticle } from './read-article';
import { lengthOf } from './word-count';

/**
 * The article of a page: Readability on a copy with our steps around it, and what the page says of
 * itself. The live page is only read. Never throws: a page can be built so that extraction fails,
 * and that is a `Failure`. Without Readability, the page's own structure chooses alone.
 */
export function extractArticle(
  document: Document,
  Readability: ReadabilityClass | undefined,
): Result<ExtractedArticle> {
  try {
    return extract(document, Readability);
  } catch (reason) {
    // Readability throws on pages of odd shape; the reader is told, the page goes on.
    return fail('extraction-crashed', reason instanceof Error ? reason.name : 'unknown');
  }
}

function extract(document: Document, Readability?: ReadabilityClass): Result<ExtractedArticle> {
  const root = rootOf(document);
  if (root === undefined) return fail('not-an-article', 'empty document');
  const body = root.querySelector('body');
  if (body === null || body.childElementCount === 0) {
    const loading = documentProperty(document, 'readyState') === 'loading';
    return loading ? fail('still-loading') : fail('not-an-article', 'empty document');
  }
  if (body.getElementsByTagName('*').length > MOST_ELEMENTS) {
    return fail('extraction-crashed', 'page too large');
  }
  const base = documentProperty(document, 'baseURI');
  const reading = readArticle(
    copyOf(document, root, body),
    detailsOf(root, base),
    base,
    Readability,
  );
  const article = isArticle(reading, kindOf(root));
  if (!article) takeBack(reading);
  const commentsUrl = commentsUrlOf(root, documentProperty(document, 'URL'));
  const text = composeText(reading.blocks);
  return succeed({
    ...reading.details,
    isArticle: article,
    contentHtml: composeContent(reading, base),
    text,
    ...lengthOf(text),
    ...(commentsUrl === undefined ? {} : { commentsUrl }),
  });
}

/** Beyond it, reading would hold the page up for seconds. */
const MOST_ELEMENTS = 80_000;
