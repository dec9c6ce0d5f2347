import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import type { LivingOutcome } from './use-living-export';

export interface LivingDoneProps {
  outcome: LivingOutcome;
  onAgain: () => void;
  onClose: () => void;
}

/** What was done to a folder of Markdown files. */
export function LivingDone({ outcome, onAgain, onClose }: LivingDoneProps) {
  const { t } = useI18n();
  const { folder, written, unchanged, both, zip } = outcome;
  return (
    <Dialog
      title={t('living.done')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onAgain}>{t('export.again')}</Button>
          <Button kind="primary" autofocus onClick={onClose}>
            {t('export.finish')}
          </Button>
        </>
      }
    >
      <p role="status">
        {written === 0
          ? t('living.nothing')
          : zip === undefined
            ? t('living.written', { folder }, written)
            : t('living.zip', { name: zip, folder }, written)}
      </p>
      {both > 0 && <p class="hint">{t('living.both', {}, both)}</p>}
      {unchanged > 0 && <p class="hint">{t('living.unchanged', {}, unchanged)}</p>}
      <p class="hint">{t('living.about')}</p>
    </Dialog>
  );
}
