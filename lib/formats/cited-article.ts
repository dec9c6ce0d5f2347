import { cleanLine } from '@/lib/domain/clean-line';
import type { AnnotatedArticle } from './exporter';

/** What tools for references are told of an article, on clean lines. */
export interface ArticleReference {
  title: string;
  site: string | undefined;
  excerpt: string | undefined;
  /** Tags of the article and of its annotations, each once. */
  keywords: readonly string[];
  /** The article's note, then each quote with its note, each on one line. */
  notes: readonly string[];
}

/** Reads a record into what a reference holds. */
export function referenceOf({ article, annotations }: AnnotatedArticle): ArticleReference {
  const line = (text: string | undefined) => cleanLine(text ?? '') || undefined;
  const tags = [article, ...annotations].flatMap((one) => one.tags).map(cleanLine);
  const quotes = annotations.map(({ quote, note }) =>
    [`“${cleanLine(quote)}”`, cleanLine(note)].filter((text) => text !== '').join(' '),
  );
  return {
    title: cleanLine(article.title),
    site: line(article.siteName),
    excerpt: line(article.excerpt),
    keywords: [...new Set(tags.filter((tag) => tag !== ''))],
    notes: [cleanLine(article.note), ...quotes].filter((text) => text !== ''),
  };
}
