import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { LibraryKeys } from './LibraryKeys';

/** The keys of the library: what `?` shows. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog
      title={t('library.keys')}
      isText
      onClose={onClose}
      foot={
        <Button autofocus onClick={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      <LibraryKeys />
    </Dialog>
  );
}
