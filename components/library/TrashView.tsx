import { useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { useColorName, type ColorNames } from '@/components/ui/ColorField';
import { Menu } from '@/components/ui/Menu';
import { restoreIcon, trashIcon } from '@/components/ui/icons';
import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import { KEPT_DAYS } from '@/lib/domain/change';
import type { AnnotationId } from '@/lib/domain/ids';
import { ConfirmDialog } from './ConfirmDialog';
import type { Changes } from './use-changes';

const DAY = 86_400_000;

export interface TrashViewProps {
  rows: readonly { annotation: Annotation; article: Article | undefined }[];
  changes: Changes;
  colorNames: ColorNames;
  now: () => string;
}

/** What was deleted in the last 30 days, to be put back or to be gone for good. */
export function TrashView({ rows, changes, colorNames, now }: TrashViewProps) {
  const { t } = useI18n();
  const nameOf = useColorName(colorNames);
  const [asking, setAsking] = useState<AnnotationId[] | 'all'>();
  return (
    <>
      <header class="between">
        <div class="stack-s">
          <h1 class="title title-l">{t('library.trash')}</h1>
          <p class="hint">
            {rows.length === 0
              ? t('library.trashEmpty')
              : t('library.trashHint', { days: KEPT_DAYS })}
          </p>
        </div>
        {rows.length > 0 && (
          <Button kind="danger" onClick={() => setAsking('all')}>
            {t('library.emptyTrash')}
          </Button>
        )}
      </header>
      {rows.length > 0 && (
        <ul class="trash">
          {rows.map(({ annotation, article }) => (
            <li class="row" key={annotation.id} data-trashed={annotation.id}>
              <div class="grow annotation spine" data-color={annotation.color}>
                <p class="read" dir="auto" lang={article?.language}>
                  <span class="visually-hidden">
                    {t('ui.meaningBefore', { name: nameOf(annotation.color) })}{' '}
                  </span>
                  {annotation.quote}
                </p>
                <p class="meta">
                  {article !== undefined && (
                    <span>
                      <bdi>{article.title}</bdi>
                    </span>
                  )}
                  <span>{t('library.daysLeft', {}, daysLeft(annotation, now()))}</span>
                </p>
              </div>
              <Button
                small
                icon={restoreIcon}
                onClick={() => void changes.putBack([annotation.id])}
              >
                {t('library.putBack')}
              </Button>
              <Menu
                small
                label={t('library.more')}
                entries={[
                  {
                    label: t('library.purge'),
                    icon: trashIcon,
                    onChoose: () => setAsking([annotation.id]),
                  },
                ]}
              />
            </li>
          ))}
        </ul>
      )}
      {asking !== undefined && (
        <ConfirmDialog
          title={t('library.purgeTitle', {}, asking === 'all' ? rows.length : asking.length)}
          text={t('library.purgeText')}
          confirm={t('library.purge')}
          onConfirm={() => {
            setAsking(undefined);
            void changes.purge(asking);
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

function daysLeft({ deleted }: Annotation, now: string): number {
  const passed = Date.parse(now) - Date.parse(deleted ?? now);
  return Math.max(1, Math.ceil(KEPT_DAYS - passed / DAY));
}
