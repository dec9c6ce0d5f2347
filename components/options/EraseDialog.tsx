import { useEffect, useId, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useAction } from '@/components/hooks/use-action';
import { Status } from '@/components/ui/Banner';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { FailureBanner } from '@/components/ui/FailureBanner';
import { downloadIcon } from '@/components/ui/icons';
import type { LibraryStatus } from '@/lib/domain/requests';
import type { OptionsGateway } from './options-gateway';

export interface EraseDialogProps {
  gateway: OptionsGateway;
  onClose: () => void;
}

/** The only thing that cannot be taken back at all: a word is typed first, and a backup offered. */
export function EraseDialog({ gateway, onClose }: EraseDialogProps) {
  const { t } = useI18n();
  const id = useId();
  const [status, setStatus] = useState<LibraryStatus>();
  const [typed, setTyped] = useState('');
  const [savedAs, setSavedAs] = useState<string>();
  const [gone, setGone] = useState(false);
  const save = useAction(gateway.saveBackup);
  const erase = useAction(gateway.eraseEverything);
  useEffect(() => {
    void gateway.status().then((answer) => answer.ok && setStatus(answer.value));
  }, [gateway]);
  const word = t('options.erase.word');
  const isTyped = typed.trim().toLowerCase() === word.toLowerCase();
  const saveBackup = async () => {
    const saved = await save.run();
    if (saved?.ok === true) setSavedAs(saved.value);
  };
  const eraseAll = async () => {
    if (!isTyped) return;
    const erased = await erase.run();
    if (erased?.ok === true) setGone(true);
  };
  if (gone) {
    return (
      <Dialog
        title={t('options.erase.done')}
        onClose={gateway.reload}
        foot={
          <Button kind="primary" autofocus onClick={gateway.reload}>
            {t('options.erase.finish')}
          </Button>
        }
      >
        <p role="status">{t('options.erase.doneText')}</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t('options.erase.title')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button
            kind="danger"
            aria-disabled={!isTyped || erase.busy}
            onClick={() => void eraseAll()}
          >
            {t('options.erase.confirm')}
          </Button>
        </>
      }
    >
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void eraseAll();
        }}
      >
        {[erase.failure, save.failure].map(
          (failure) =>
            failure !== undefined && <FailureBanner key={failure.code} failure={failure} />,
        )}
        <p>
          {status === undefined || status.annotations === 0
            ? t('options.erase.text')
            : t(
                'options.erase.textCount',
                { articles: t('library.articleCount', {}, status.articles) },
                status.annotations,
              )}
        </p>
        <div class="stack-s">
          <p class="soft">{t('options.erase.backupFirst')}</p>
          <div class="cluster">
            <Button icon={downloadIcon} aria-disabled={save.busy} onClick={() => void saveBackup()}>
              {t('options.erase.backup')}
            </Button>
          </div>
          <p role="status">
            {savedAs !== undefined && (
              <Status tone="sound">{t('export.inDownloads', { name: savedAs })}</Status>
            )}
          </p>
        </div>
        <div class="field">
          <label class="label" for={id}>
            {t('options.erase.type', { word })}
          </label>
          <input
            class="input"
            id={id}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
      </form>
    </Dialog>
  );
}
