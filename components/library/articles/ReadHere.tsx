import { useI18n } from '@/components/hooks/i18n';
import { useLiveQuery } from '@/components/hooks/use-live-query';
import { Icon } from '@/components/ui/Icon';
import { readIcon } from '@/components/ui/icons';
import type { Article } from '@/lib/domain/article';
import type { LibraryGateway } from '../gateway';

export interface ReadHereProps {
  article: Article;
  snapshots: LibraryGateway['snapshots'];
}

/** Leads into the reader, where the article is at hand. */
export function ReadHere({ article, snapshots }: ReadHereProps) {
  const { t } = useI18n();
  const live = useLiveQuery(snapshots, [snapshots]);
  const isAtHand =
    live.state === 'ready' &&
    live.value.some(({ addresses }) => addresses.some((one) => article.addresses.includes(one)));
  if (!isAtHand) return null;
  return (
    <a class="button" href={`/reader.html?article=${encodeURIComponent(article.id)}`}>
      <Icon of={readIcon} />
      {t('popup.read')}
    </a>
  );
}
