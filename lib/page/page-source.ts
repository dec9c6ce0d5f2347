import type { ArticleDetails } from '@/lib/domain/article';
import type { QuoteSource } from '@/lib/domain/compose-quote';
import { newId } from '@/lib/domain/new-id';

/** What the page says of its article: read at the first need, and once for each address. */
export interface PageSource {
  details(): Promise<ArticleDetails & { id: string }>;
  source(): Promise<QuoteSource>;
  canonicalUrl(): string | undefined;
  /** The page became another one. */
  forget(): void;
}

export function createPageSource(
  document: Document,
  describe: () => Promise<ArticleDetails | undefined>,
): PageSource {
  let known: Promise<ArticleDetails & { id: string }> | undefined;
  const read = async () => ({ ...((await describe()) ?? nothingKnown(document)), id: newId() });
  const details = () => (known ??= read());
  const source: PageSource = {
    details,
    source: async () => {
      const { title, byline, siteName, language, direction } = await details();
      return {
        title,
        byline,
        siteName,
        language,
        direction,
        url: document.location.href,
        canonicalUrl: source.canonicalUrl(),
      };
    },
    canonicalUrl: () =>
      document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]')?.href || undefined,
    forget: () => {
      known = undefined;
    },
  };
  return source;
}

/** What is known of an article that our own reader shows, away from its page. */
export function knownSource(known: ArticleDetails & { id: string }, url: string): PageSource {
  const { title, byline, siteName, language, direction } = known;
  return {
    details: async () => known,
    source: async () => ({ title, byline, siteName, language, direction, url }),
    canonicalUrl: () => known.canonicalUrl,
    forget: () => undefined,
  };
}

function nothingKnown({ title }: Document): ArticleDetails {
  return { title, byline: [], direction: 'ltr', wordCount: 0 };
}
