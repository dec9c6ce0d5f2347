import { useI18n } from '@/components/hooks/i18n';
import { useFileSize } from '@/components/hooks/use-file-size';
import { failureMessage } from '@/components/ui/failure-message';
import { Icon } from '@/components/ui/Icon';
import { keepIcon, openIcon, readIcon } from '@/components/ui/icons';
import { Menu, type MenuEntry } from '@/components/ui/Menu';
import { titleClass } from '@/components/ui/title-class';
import { useToast } from '@/components/ui/Toast';
import type { Result } from '@/lib/domain/failure';
import { sizeOf } from '@/lib/domain/kept-snapshots';
import { ArticleTitle } from '../ArticleGroup';
import type { LibraryGateway } from '../gateway';
import type { Viewing } from '../use-view-state';
import { ViewLink } from '../ViewLink';
import { WHOLE_LIBRARY } from '../view-state';
import { isKept, isUnfinished, type ShelvedArticle } from './shelf';

export interface ShelfRowProps {
  row: ShelvedArticle;
  gateway: LibraryGateway;
  change: Viewing['change'];
}

/** An article: where it is from, how long it is, what was done with it, and the ways into it. */
export function ShelfRow({ row, gateway, change }: ShelfRowProps) {
  const { t, number, locale } = useI18n();
  const fileSize = useFileSize();
  const toast = useToast();
  const { details, article, snapshots, site, address, annotations, read } = row;
  const [newest] = snapshots;
  const kept = snapshots.filter((one) => one.kept !== undefined);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const settle = (answer: Result<unknown>, text: string, onUndo?: () => void) => {
    const failed = answer.ok ? undefined : failureMessage(t, answer.failure);
    toast.show({
      text: failed === undefined ? text : `${failed.heading} ${failed.text}`,
      ...(answer.ok && onUndo && { onUndo }),
    });
  };
  const keepAll = async (ids: readonly string[]) => {
    for (const id of ids) settle(await gateway.send('snapshot.keep', { id }), t('keep.kept'));
  };
  const release = async () => {
    const ids = kept.map(({ id }) => id);
    const answer = await gateway.send('snapshot.release', { ids });
    settle(answer, t('keep.released'), () => void keepAll(ids));
  };
  const icon = keepIcon;
  const entries: MenuEntry[] = [];
  if (kept.length > 0) {
    entries.push({ label: t('keep.release'), icon, onChoose: () => void release() });
  } else if (newest !== undefined) {
    const keep = () => void keepAll([newest.id]);
    entries.push({ label: t('keep.keepArticle'), icon, onChoose: keep });
  }
  const title = <ArticleTitle title={details.title} />;
  return (
    <li class="shelf-row" dir={details.direction}>
      <h2 class={titleClass(details.title, 'title-m')} lang={details.language} dir="auto">
        {article === undefined ? (
          <a href={readerOf(newest!.id)}>{title}</a>
        ) : (
          <ViewLink to={{ ...WHOLE_LIBRARY, article: article.id }} change={change}>
            {title}
          </ViewLink>
        )}
      </h2>
      <p class="meta">
        {site !== '' && (
          <span>
            <bdi>{site}</bdi>
          </span>
        )}
        {newest !== undefined && <span>{t('popup.minutes', {}, newest.readingMinutes)}</span>}
        {newest === undefined && details.wordCount > 0 && (
          <span>
            {t('articles.words', { words: number(details.wordCount) }, details.wordCount)}
          </span>
        )}
        {annotations > 0 && <span>{t('library.annotationCount', {}, annotations)}</span>}
        {isKept(row) && <span>{t('articles.kept', { size: fileSize(sizeOf(kept)) })}</span>}
        {kept.length > 1 && <span>{t('articles.versions', {}, kept.length)}</span>}
        {isUnfinished(row) && (
          <span>{t('articles.read', { share: percent.format(read ?? 0) })}</span>
        )}
      </p>
      <p class="cluster shelf-ways">
        {newest !== undefined && (
          <a class="status" href={readerOf(newest.id)}>
            <Icon of={readIcon} small />
            {t('popup.read')}
          </a>
        )}
        {address !== undefined && (
          <a class="status" href={address} target="_blank" rel="noopener noreferrer">
            <Icon of={openIcon} small />
            {t('library.openPage')}
          </a>
        )}
        {entries.length > 0 && <Menu small label={t('library.moreArticle')} entries={entries} />}
      </p>
    </li>
  );
}

function readerOf(id: string): string {
  return `/reader.html?snapshot=${encodeURIComponent(id)}`;
}
