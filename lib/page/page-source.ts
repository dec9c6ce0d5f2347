import type { ArticleDetails } from '@/lib/domain/article';
import type { QuoteSource } from '@/lib/domain/compose-quote';
import { newId } from '@/lib/domain/ids';
import { describePage } from './extraction/article-details';

/** What the page says of its article: read at the first need, and once for each address. */
export interface PageSource {
  details(): ArticleDetails & { id: string };
  source(): QuoteSource;
  canonicalUrl(): string | undefined;
  /** The page became another one. */
  forget(): void;
}

export function createPageSource(document: Document): PageSource {
  let known: (ArticleDetails & { id: string }) | undefined;
  const details = () => (known ??= { ...describePage(document), id: newId() });
  return {
    details,
    source: () => {
      const { title, byline, siteName, language, direction } = details();
      return { title, byline, siteName, language, direction, url: document.location.href };
    },
    canonicalUrl: () =>
      document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]')?.href || undefined,
    forget: () => {
      known = undefined;
    },
  };
}
