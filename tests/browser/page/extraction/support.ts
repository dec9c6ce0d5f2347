import type { ExtractedArticle } from '@/lib/domain/article';
import { Readability } from '@mozilla/readability';
import { extractArticle } from '@/lib/page/extraction/extract-article';

/** A page without a window: nothing of it loads or runs while it is read. */
export function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** A page around the given body, with a title. */
export function pageWith(body: string, head = '<title>The quiet canal</title>'): Document {
  return pageOf(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
}

/** A sentence that is long enough to be a paragraph of an article. */
export function paragraph(subject: string): string {
  return `${subject} waited beside the lock until the water was level, and then, because nobody had come to open the gate, walked slowly home along the towpath.`;
}

export function articleOf(page: Document): ExtractedArticle {
  const result = extractArticle(page, Readability);
  if (!result.ok) throw new Error(`no article: ${result.failure.code}`);
  return result.value;
}

/** The blocks of an article's text. */
export function blocksOf(article: ExtractedArticle): string[] {
  return article.text.split('\n\n');
}
