import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { LibraryKeys } from '@/components/library/LibraryKeys';
import { Button } from '@/components/ui/Button';
import { openIcon } from '@/components/ui/icons';
import { KeyList } from '@/components/ui/KeyList';
import type { MessageKey } from '@/lib/i18n/translate';
import type { OptionsGateway } from '../options-gateway';

/** The commands of the manifest, as the reader calls them. */
const COMMANDS: readonly { name: string; label: MessageKey }[] = [
  { name: '_execute_action', label: 'options.keyboard.popup' },
  { name: 'highlight-selection', label: 'manifest.commandHighlight' },
  { name: 'annotate-selection', label: 'manifest.commandAnnotate' },
  { name: 'sentence-cursor', label: 'manifest.commandCursor' },
  { name: 'open-reader', label: 'manifest.commandRead' },
];

/** The keys that work anywhere, as they are set in this browser, and those of the library. */
export function KeyboardSection({ gateway }: { gateway: OptionsGateway }) {
  const { t } = useI18n();
  const [shortcuts, setShortcuts] = useState<Readonly<Record<string, string>>>();
  useEffect(() => {
    const look = () => void gateway.shortcuts().then(setShortcuts);
    look();
    // The reader changes them on a page of the browser and comes back.
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [gateway]);
  return (
    <>
      <header class="between">
        <h1 class="title title-l">{t('options.keyboard.title')}</h1>
        {gateway.openShortcuts !== undefined && (
          <Button icon={openIcon} onClick={gateway.openShortcuts}>
            {t('options.keyboard.change')}
          </Button>
        )}
      </header>
      <section class="settings" aria-labelledby="options-anywhere">
        <h2 id="options-anywhere">{t('options.keyboard.anywhere')}</h2>
        <table class="ledger">
          <tbody>
            {COMMANDS.map(({ name, label }) => (
              <tr key={name}>
                <th scope="row">{t(label)}</th>
                <td class="keys">
                  {shortcuts?.[name] === undefined ? (
                    <span class="hint">{t('options.keyboard.unset')}</span>
                  ) : (
                    <KeyList of={[keysOf(shortcuts[name])]} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="hint">{t('options.keyboard.how')}</p>
      </section>
      <section class="settings" aria-labelledby="options-library">
        <h2 id="options-library">{t('options.keyboard.library')}</h2>
        <LibraryKeys />
      </section>
    </>
  );
}

/** `Alt+Shift+P` as Chromium and Firefox write it, and `⌥⇧P` as Chromium does on a Mac. */
function keysOf(shortcut: string): string[] {
  return shortcut.includes('+') ? shortcut.split('+') : [...shortcut];
}
