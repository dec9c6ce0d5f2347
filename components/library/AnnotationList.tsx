import { useMemo } from 'preact/hooks';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import { ArticleGroup } from './ArticleGroup';
import type { ListContext } from './list-context';
import { useGrowingCount } from './use-growing-count';
import type { Viewing } from './use-view-state';
import { formatViewState } from './view-state';

export interface AnnotationListProps {
  groups: readonly AnnotatedArticle[];
  context: ListContext;
  viewing: Viewing;
}

/** The annotations by article; only as many as were scrolled to are in the document. */
export function AnnotationList({ groups, context, viewing }: AnnotationListProps) {
  const sizes = useMemo(() => groups.map(({ annotations }) => annotations.length), [groups]);
  const { count, endRef } = useGrowingCount(sizes, formatViewState(viewing.state));
  return (
    <>
      {groups.slice(0, count).map((group) => (
        <ArticleGroup
          key={group.article.id}
          group={group}
          context={context}
          change={viewing.change}
        />
      ))}
      {count < groups.length && <div ref={endRef} />}
    </>
  );
}
