import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { EmptyState } from '@/components/ui/EmptyState';
import { privateIcon } from '@/components/ui/icons';
import { ToastPlace } from '@/components/ui/Toast';
import type { Failure } from '@/lib/domain/failure';
import type { LibraryStatus } from '@/lib/domain/requests';
import type { LibraryGateway } from './gateway';
import { LibraryHealth } from './LibraryHealth';
import { LibraryViews } from './LibraryViews';

export interface LibraryAppProps {
  gateway: LibraryGateway;
  optionsAddress: string;
  /** The page stands in a private window, where Firefox keeps no library. */
  isPrivate: boolean;
}

/** The library: all articles and annotations of the reader, or why they cannot be shown. */
export function LibraryApp({ gateway, optionsAddress, isPrivate }: LibraryAppProps) {
  const { t } = useI18n();
  const [status, setStatus] = useState<LibraryStatus>();
  const [failure, setFailure] = useState<Failure>();
  const look = async () => {
    const answer = await gateway.status();
    setStatus(answer.ok ? answer.value : undefined);
    setFailure(answer.ok ? failureOf(answer.value) : answer.failure);
  };
  useEffect(() => {
    if (!isPrivate) void look();
  }, [isPrivate]);

  if (isPrivate) {
    return (
      <main class="sheet">
        <EmptyState
          level={1}
          icon={privateIcon}
          heading={t('library.privateTitle')}
          text={t('library.privateText')}
        />
      </main>
    );
  }
  if (failure !== undefined) {
    return (
      <LibraryHealth
        failure={failure}
        status={status}
        rescueAddress={gateway.rescueAddress}
        imports={gateway.imports}
        backups={gateway.backups}
        onTryAgain={() => void look()}
        onBegin={async () => {
          const begun = await gateway.send('library.begin', {});
          if (begun.ok) await look();
          else setFailure(begun.failure);
        }}
      />
    );
  }
  return (
    <ToastPlace>
      {status !== undefined && (
        <LibraryViews gateway={gateway} optionsAddress={optionsAddress} onUnreadable={setFailure} />
      )}
    </ToastPlace>
  );
}

/** The states of a library that cannot be shown, as failures with a help each. */
function failureOf({ state }: LibraryStatus): Failure | undefined {
  if (state === 'ready' || state === 'new') return undefined;
  return { code: state === 'no-history' ? 'no-history' : `library-${state}` };
}
