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
