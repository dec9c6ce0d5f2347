import type { Article } from '@/lib/domain/article';
import { passageLink as addressAt, type Passage } from '@/lib/domain/text-fragment';

/** The address of an article as it may stand in a file: http, https or file, nothing else. */
export function sourceLink(article: Pick<Article, 'url'>): string | undefined {
  if (article.url === undefined || !URL.canParse(article.url)) return undefined;
  const url = new URL(article.url);
  return /^(?:https?|file):$/u.test(url.protocol) ? url.href : undefined;
}

/** A link that opens the article, or the frame in it, at the passage of an annotation. */
export function passageLink(
  article: Article,
  annotation: Passage & { frame?: string | undefined },
): string | undefined {
  const source = sourceLink({ url: annotation.frame ?? article.url });
  if (source === undefined) return undefined;
  // Round brackets would end a link of Markdown's.
  return addressAt(source, annotation).replaceAll('(', '%28').replaceAll(')', '%29');
}
