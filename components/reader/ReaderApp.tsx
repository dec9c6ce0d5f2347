import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useSetting } from '@/components/hooks/use-setting';
import { EmptyState } from '@/components/ui/EmptyState';
import { failureMessage } from '@/components/ui/failure-message';
import { ToastPlace } from '@/components/ui/Toast';
import type { Failure, Result } from '@/lib/domain/failure';
import type { OpenedSnapshot } from '@/lib/queries/snapshots';
import type { Settings } from '@/lib/settings/settings';
import type { ReaderGateway } from './reader-gateway';
import { ReaderView } from './ReaderView';

export interface ReaderAppProps {
  gateway: ReaderGateway;
  settings: Settings;
}

/** The reader page: one article in clean type, with what was said about it. */
export function ReaderApp({ gateway, settings }: ReaderAppProps) {
  // Read beside the article, so that it is set as the reader likes it from the beginning.
  const [look, setLook] = useSetting(settings, 'readerLook');
  const [opened, setOpened] = useState<Result<OpenedSnapshot>>();
  useEffect(() => void gateway.open().then(setOpened), [gateway]);
  if (opened === undefined) return null;
  if (!opened.ok) return <Missing failure={opened.failure} gateway={gateway} />;
  return (
    <ToastPlace>
      <ReaderView
        opened={opened.value}
        gateway={gateway}
        settings={settings}
        look={look}
        onLook={setLook}
      />
    </ToastPlace>
  );
}

/** There is nothing to read: why, and where to go on. */
function Missing({ failure, gateway }: { failure: Failure; gateway: ReaderGateway }) {
  const { t } = useI18n();
  const [page, setPage] = useState<string>();
  useEffect(() => void gateway.lostPage().then(setPage), [gateway]);
  const isGone = failure.code === 'not-found';
  const said = failureMessage(t, failure);
  const heading = isGone ? t('reader.goneHeading') : said.heading;
  useEffect(() => {
    document.title = heading;
  }, [heading]);
  return (
    <main class="reader reader-missing">
      <EmptyState
        level={1}
        heading={heading}
        text={isGone ? t('reader.goneText') : said.text}
        actions={
          <>
            {page !== undefined && (
              <a class="button" href={page} target="_blank" rel="noopener noreferrer">
                {t('library.openPage')}
              </a>
            )}
            <a class="button button-primary" href={gateway.libraryAddress}>
              {t('popup.openLibrary')}
            </a>
          </>
        }
      />
    </main>
  );
}
