import { useI18n } from '@/components/hooks/i18n';
import { LinkButton } from '@/components/ui/Button';
import type { Annotation } from '@/lib/domain/annotation';

/** The note was changed elsewhere meanwhile: what is stored stands beside what is written here. */
export function Conflict({
  stored,
  onTake,
}: {
  stored: Annotation;
  onTake: (stored: Annotation) => void;
}) {
  const { t } = useI18n();
  return (
    <div role="alert">
      <p class="hint">
        {t('annotator.conflict')}{' '}
        <LinkButton onClick={() => onTake(stored)}>{t('annotator.takeStored')}</LinkButton>
      </p>
      <p class="stored note" dir="auto">
        {stored.note}
      </p>
    </div>
  );
}
