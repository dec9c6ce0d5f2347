import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';

/** The address of an article as it may stand in a file: http, https or file, nothing else. */
export function sourceLink(article: Pick<Article, 'url'>): string | undefined {
  if (article.url === undefined || !URL.canParse(article.url)) return undefined;
  const url = new URL(article.url);
  return /^(?:https?|file):$/u.test(url.protocol) ? url.href : undefined;
}

/** A link that opens the article at the passage of an annotation, or the article if it has no text. */
export function passageLink(article: Article, annotation: Annotation): string | undefined {
  const source = sourceLink({ url: annotation.frame ?? article.url });
  if (source === undefined) return undefined;
  const directive = textDirective(annotation);
  const link =
    directive === undefined ? source : `${source}${source.includes('#') ? '' : '#'}${directive}`;
  // Round brackets would end a link of Markdown's.
  return link.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** The text directive that finds the passage (https://wicg.github.io/scroll-to-text-fragment/). */
export function textDirective(annotation: Annotation): string | undefined {
  const words = annotation.quote.trim().split(/\s+/u);
  if (words[0] === undefined || words[0] === '') return undefined;
  const isLong = annotation.quote.length > 300 || annotation.quote.includes('\n');
  const terms = isLong && words.length > 8 ? [words.slice(0, 4), words.slice(-4)] : [words];
  return `:~:text=${terms.map((term) => encodeTerm(term.join(' '))).join(',')}`;
}

function encodeTerm(term: string): string {
  return encodeURIComponent(term.toWellFormed())
    .replaceAll('-', '%2D')
    .replace(/[()]/gu, (bracket) => (bracket === '(' ? '%28' : '%29'));
}
