import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { KeyList } from '@/components/ui/KeyList';
import { LIBRARY_KEYS } from './library-keys';

/** The keys of the library: what `?` shows. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog
      title={t('library.keys')}
      onClose={onClose}
      foot={
        <Button autofocus onClick={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      <table class="ledger">
        <tbody>
          {LIBRARY_KEYS.map(({ label, keys }) => (
            <tr key={label}>
              <th scope="row">{t(label)}</th>
              <td class="keys">
                <KeyList of={keys} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
