import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { Tag } from '@/lib/domain/tag';

/** What is looked for; every part that is given must fit. */
export interface Search {
  /** Words that all occur in quote, note, tags or the article's title, whatever case and accents. */
  text?: string;
  color?: HighlightColor;
  tag?: Tag;
}

/** The annotations that fit, and their articles; nothing of the trash. */
export function searchLibrary(
  contents: { articles: Article[]; annotations: Annotation[] },
  search: Search,
): { articles: Article[]; annotations: Annotation[] } {
  const words = fold(search.text ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const articles = new Map(contents.articles.map((article) => [article.id, article]));
  const annotations = contents.annotations.filter((annotation) => {
    if (annotation.deleted !== undefined) return false;
    if (search.color !== undefined && annotation.color !== search.color) return false;
    if (search.tag !== undefined && !annotation.tags.includes(search.tag)) return false;
    const { title = '', tags = [] } = articles.get(annotation.articleId) ?? {};
    const text = fold(
      [annotation.quote, annotation.note, title, ...annotation.tags, ...tags].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
  const found = new Set(annotations.map(({ articleId }) => articleId));
  return { articles: contents.articles.filter(({ id }) => found.has(id)), annotations };
}

/** A text as it is compared: without case, accents and width. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
