import type { ExtractedArticle } from '@/lib/domain/article';

/** An article as extraction answers it: a plain one, but for what the test says. */
export function extracted(changes: Partial<ExtractedArticle> = {}): ExtractedArticle {
  return {
    title: 'On beginnings',
    byline: ['Ada Writer'],
    direction: 'ltr',
    wordCount: 420,
    isArticle: true,
    contentHtml: '<p>Well begun is half done.</p>',
    text: 'Well begun is half done.',
    readingMinutes: 2,
    ...changes,
  };
}
