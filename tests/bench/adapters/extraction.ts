import Readability from '@mozilla/readability/Readability.js';
import { extractArticle } from '@/lib/page/extraction/extract-article';

/** What the extension ships, in the shape that extraction benchmarks compare. */
export function extract(document: Document) {
  const result = extractArticle(document, Readability);
  if (!result.ok) return {};
  const { title, byline, siteName, published, language, contentHtml, text } = result.value;
  return { title, byline: byline.join(', '), siteName, published, language, contentHtml, text };
}
