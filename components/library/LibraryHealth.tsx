import { useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { FailureBanner } from '@/components/ui/FailureBanner';
import { Logo } from '@/components/ui/Logo';
import type { Failure } from '@/lib/domain/failure';
import type { LibraryStatus } from '@/lib/domain/requests';
import { ConfirmDialog } from './ConfirmDialog';
import type { BackupsGateway } from './backups-gateway';
import type { ImportGateway } from './gateway';
import { ImportDialog } from './ImportDialog';
import { KeptBackupOffer } from './KeptBackupOffer';

export interface LibraryHealthProps {
  failure: Failure;
  status: LibraryStatus | undefined;
  rescueAddress: string;
  imports: ImportGateway;
  backups: BackupsGateway;
  /** Looks at the library again. */
  onTryAgain: () => void;
  onBegin: () => Promise<void>;
}

/**
 * Why the library cannot be shown, and what helps. Nothing is ever replaced unasked: a new library
 * is begun only here, after a question or with a backup whose contents were shown.
 */
export function LibraryHealth(props: LibraryHealthProps) {
  const { failure, status, rescueAddress, imports, backups, onTryAgain, onBegin } = props;
  const { t, dateTime } = useI18n();
  const [asking, setAsking] = useState<'begin' | 'restore' | Blob>();
  const openRescue = () => location.assign(rescueAddress);
  const mayBegin = failure.code === 'library-missing' || failure.code === 'library-corrupt';
  const remembered = status?.remembered;
  return (
    <main class="sheet">
      <p class="rail-name">
        <Logo />
        Pullquote
      </p>
      <h1 class="visually-hidden">{t('library.title')}</h1>
      <FailureBanner
        failure={failure}
        actions={{
          'try-again': onTryAgain,
          'restore-backup': () => setAsking('restore'),
          'open-rescue': openRescue,
          'save-copy': openRescue,
        }}
      />
      {remembered !== undefined && (
        <p>
          {t(
            'library.remembered',
            {
              articles: t('library.articleCount', {}, remembered.articles),
              when: dateTime(remembered.at),
            },
            remembered.annotations,
          )}
        </p>
      )}
      {mayBegin && <KeptBackupOffer backups={backups} onChoose={setAsking} />}
      {mayBegin && (
        <div class="stack-s">
          <p class="hint">{t('library.beginHint')}</p>
          <p>
            <Button onClick={() => setAsking('begin')}>{t('library.begin')}</Button>
          </p>
        </div>
      )}
      {(asking === 'restore' || asking instanceof Blob) && (
        <ImportDialog
          purpose="restore"
          file={asking instanceof Blob ? asking : undefined}
          imports={imports}
          onClose={() => {
            setAsking(undefined);
            onTryAgain();
          }}
        />
      )}
      {asking === 'begin' && (
        <ConfirmDialog
          title={t('library.beginTitle')}
          text={t('library.beginText')}
          confirm={t('library.begin')}
          onConfirm={() => {
            setAsking(undefined);
            void onBegin();
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </main>
  );
}
