import { useI18n } from '@/components/hooks/i18n';
import { Banner } from '@/components/ui/Banner';
import { Button } from '@/components/ui/Button';
import type { Annotation } from '@/lib/domain/annotation';

export interface ConflictProps {
  stored: Annotation;
  onKeepStored: () => void;
  onKeepMine: () => void;
}

/** The annotation was changed elsewhere meanwhile: the stored text, above the one being written. */
export function Conflict({ stored, onKeepStored, onKeepMine }: ConflictProps) {
  const { t } = useI18n();
  return (
    <Banner
      tone="caution"
      heading={t('popup.conflict')}
      role="alert"
      actions={
        <>
          <Button small onClick={onKeepStored}>
            {t('popup.keepStored')}
          </Button>
          <Button small onClick={onKeepMine}>
            {t('popup.keepMine')}
          </Button>
        </>
      }
    >
      <p>{t('popup.conflictHelp')}</p>
      <p class="label conflict-label">{t('popup.conflictStored')}</p>
      <p class="conflict-text" dir="auto">
        {stored.note === '' ? t('popup.conflictEmpty') : stored.note}
      </p>
    </Banner>
  );
}
