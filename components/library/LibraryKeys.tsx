import { useI18n } from '@/components/hooks/i18n';
import { KeyList } from '@/components/ui/KeyList';
import { LIBRARY_KEYS } from './library-keys';

/** What each key of the library does. */
export function LibraryKeys() {
  const { t } = useI18n();
  return (
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
  );
}
