import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import type { Placement } from '@/lib/domain/sheet';

/** A claim sheet as it is written to a file: in the words that its quotes have now. */
export interface WrittenSheet {
  question: string;
  claims: readonly WrittenClaim[];
}

export interface WrittenClaim {
  text: string;
  note: string;
  quotes: readonly WrittenQuote[];
}

export interface WrittenQuote {
  bearing: Placement['bearing'];
  annotation: Annotation;
  article: Article;
}

/** What the writer of a sheet is told in the reader's own words. */
export interface SheetWords {
  bearing: (bearing: Placement['bearing']) => string;
  /** “Marchetti, Harbour Courier, 2026”. */
  source: (article: Article) => string;
  /** The whole citation, on one line. */
  citation: (article: Article) => string;
  /** The heading of the list of sources. */
  sources: string;
  /** BCP 47, of these words. */
  language: string;
  direction: 'ltr' | 'rtl';
}

/** Every article that a sheet quotes, each once, in the order in which they come. */
export function articlesOf({ claims }: WrittenSheet): Article[] {
  const articles = claims.flatMap(({ quotes }) => quotes.map(({ article }) => article));
  return [...new Map(articles.map((article) => [article.id, article])).values()];
}
