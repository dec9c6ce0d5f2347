import { useI18n } from '@/components/hooks/i18n';
import type { Article } from '@/lib/domain/article';

/** Who wrote it, where and when, and what the reader filed it under. */
export function ArticleMeta({ article }: { article: Article }) {
  const { date, list } = useI18n();
  return (
    <p class="meta">
      {article.byline.length > 0 && (
        <span>
          <bdi>{list(article.byline)}</bdi>
        </span>
      )}
      {article.siteName !== undefined && (
        <span>
          <bdi>{article.siteName}</bdi>
        </span>
      )}
      {article.published !== undefined && (
        <span>
          <bdi>{date(article.published)}</bdi>
        </span>
      )}
      {article.tags.length > 0 && (
        <span>
          <bdi>{article.tags.map((tag) => `#${tag}`).join(' ')}</bdi>
        </span>
      )}
    </p>
  );
}
