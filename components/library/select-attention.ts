import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import { asksFor } from '@/lib/domain/attention';
import type { LibraryContents } from './group-annotations';

export interface AskingAnnotation {
  annotation: Annotation;
  article: Article;
  asks: 'changed' | 'orphan';
}

/** The annotations that ask for their reader, the latest seen first. */
export function selectAttention({ articles, annotations }: LibraryContents): {
  changed: AskingAnnotation[];
  orphan: AskingAnnotation[];
} {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const asking = annotations.flatMap((annotation): AskingAnnotation[] => {
    const article = byId.get(annotation.articleId);
    const asks = annotation.deleted === undefined ? asksFor(annotation) : undefined;
    return asks === undefined || article === undefined ? [] : [{ annotation, article, asks }];
  });
  const seen = ({ annotation: { lastSeen } }: AskingAnnotation) => lastSeen?.at ?? '';
  asking.sort((one, other) => seen(other).localeCompare(seen(one)));
  return {
    changed: asking.filter(({ asks }) => asks === 'changed'),
    orphan: asking.filter(({ asks }) => asks === 'orphan'),
  };
}
