import { dayOf } from '@/components/share/day-of';
import type { QuoteSource } from '@/lib/domain/compose-quote';
import type { OpenPage } from './use-popup-page';

/** Where quotes of the page are from; without an article, what the tab says of itself. */
export function sourceOf({ tab, article }: Pick<OpenPage, 'tab' | 'article'>): QuoteSource {
  const url = tab.address;
  if (!article.ok) return { title: tab.title ?? url ?? '', byline: [], url };
  const { title, byline, siteName, language, direction, canonicalUrl } = article.value;
  return {
    title: title || (tab.title ?? ''),
    byline,
    siteName,
    url,
    canonicalUrl,
    language,
    direction,
  };
}

/** The same with the day on which it was published: for where the reader can leave that out. */
export function datedSourceOf(page: Pick<OpenPage, 'tab' | 'article'>): QuoteSource {
  const { article } = page;
  if (!article.ok) return sourceOf(page);
  return { ...sourceOf(page), day: dayOf(article.value.published, article.value.language) };
}
