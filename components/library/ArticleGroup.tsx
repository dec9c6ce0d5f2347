import { useI18n } from '@/components/hooks/i18n';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import { ArticleMeta } from './ArticleMeta';
import { LibraryAnnotation } from './LibraryAnnotation';
import { titleClass } from '@/components/ui/title-class';
import type { ListContext } from './list-context';
import type { Viewing } from './use-view-state';
import { ViewLink } from './ViewLink';
import { WHOLE_LIBRARY } from './view-state';

export interface ArticleGroupProps {
  group: AnnotatedArticle;
  context: ListContext;
  change: Viewing['change'];
}

/** An article and what was said about it. It stands on the side from which the article is read. */
export function ArticleGroup({
  group: { article, annotations },
  context,
  change,
}: ArticleGroupProps) {
  return (
    <article class="article-group" dir={article.direction}>
      <header>
        <h2 class={titleClass(article.title, 'title-m')} lang={article.language} dir="auto">
          <ViewLink to={{ ...WHOLE_LIBRARY, article: article.id }} change={change}>
            <ArticleTitle title={article.title} />
          </ViewLink>
        </h2>
        <ArticleMeta article={article} />
      </header>
      {annotations.length > 0 && (
        <ul class="annotations">
          {annotations.map((annotation) => (
            <LibraryAnnotation
              key={annotation.id}
              annotation={annotation}
              article={article}
              context={context}
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
