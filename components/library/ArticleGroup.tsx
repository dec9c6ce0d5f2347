import { useI18n } from '@/components/hooks/i18n';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import { ArticleMeta } from './ArticleMeta';
import { LibraryAnnotation } from './LibraryAnnotation';
import { titleClass } from '@/components/ui/title-class';
import type { ListContext } from './list-context';
import type { PlannedRow } from './plan-rows';
import type { Viewing } from './use-view-state';
import { ViewLink } from './ViewLink';
import { WHOLE_LIBRARY } from './view-state';

export interface ArticleGroupProps {
  group: AnnotatedArticle;
  /** Its place in the list, and of how many; -1 while that is not known. */
  index: number;
  of: number;
  /** Those of its annotations that are rendered. */
  rows: readonly PlannedRow[];
  context: ListContext;
  change: Viewing['change'];
}

/** An article and what was said about it. It stands on the side from which the article is read. */
export function ArticleGroup({
  group: { article, annotations },
  index,
  of,
  rows,
  context,
  change,
}: ArticleGroupProps) {
  const title = `article-${article.id}`;
  return (
    <article
      class="article-group"
      dir={article.direction}
      aria-labelledby={title}
      aria-posinset={index + 1}
      aria-setsize={of}
      data-index={index}
      data-article={article.id}
    >
      <header>
        <h2
          class={titleClass(article.title, 'title-m')}
          id={title}
          lang={article.language}
          dir="auto"
        >
          <ViewLink to={{ ...WHOLE_LIBRARY, article: article.id }} change={change}>
            <ArticleTitle title={article.title} />
          </ViewLink>
        </h2>
        <ArticleMeta article={article} />
      </header>
      {annotations.length > 0 && (
        <ul class="annotations">
          {rows.map(({ annotation, row, before, after }) => (
            <LibraryAnnotation
              key={annotation.id}
              annotation={annotation}
              article={article}
              context={context}
              place={{ row, of: annotations.length, before, after }}
            />
          ))}
        </ul>
      )}
    </article>
  );
}

/** A title, or what stands for one. */
export function ArticleTitle({ title }: { title: string }) {
  const { t } = useI18n();
  return <>{title.trim() === '' ? t('library.untitled') : title}</>;
}
