import { useI18n } from '@/components/hooks/i18n';
import { Banner } from '@/components/ui/Banner';
import { Button } from '@/components/ui/Button';

export interface NoteConflictProps {
  /** What was stored elsewhere while this was written. */
  stored: string;
  note: string;
  onChange: (note: string) => void;
}

/** Two notes on one annotation: neither is lost, the reader decides which to save. */
export function NoteConflict({ stored, note, onChange }: NoteConflictProps) {
  const { t } = useI18n();
  return (
    <Banner
      tone="caution"
      role="alert"
      heading={t('library.conflict')}
      actions={
        <>
          <Button small onClick={() => onChange(note === '' ? stored : `${stored}\n\n${note}`)}>
            {t('library.keepBoth')}
          </Button>
          <Button small onClick={() => onChange(stored)}>
            {t('library.takeStored')}
          </Button>
        </>
      }
    >
      <p dir="auto" class="stored-note">
        {stored === '' ? t('library.noNote') : stored}
      </p>
    </Banner>
  );
}
