import { useEffect, useMemo, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { NO_LINKS, type SharePassage } from '@/components/share/share-passage';
import { FIRST_PREFERENCES } from '@/components/share/share-preferences';
import { ShareView } from '@/components/share/ShareView';
import { Dialog } from '@/components/ui/Dialog';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { MarkedPassage, ReaderGateway } from './reader-gateway';

export interface ReaderShareProps {
  snapshot: Snapshot;
  passages: readonly MarkedPassage[];
  sharing: ReaderGateway['sharing'];
  /** The reader's own words, kept while the article is open. */
  comment: string;
  onComment: (comment: string) => void;
  onClose: () => void;
}

/** Shares the article that is read, or what was marked in it. Its page is not open: links are not looked up. */
export function ReaderShare(props: ReaderShareProps) {
  const { snapshot, passages, sharing, comment, onComment, onClose } = props;
  const { t } = useI18n();
  const [preferences, setPreferences] = useState(FIRST_PREFERENCES);
  useEffect(() => void sharing.sharePreferences().then(setPreferences), [sharing]);
  // What is shared is what the reader saw when this opened.
  const annotations = useMemo(
    () => passages.map(({ annotation }): SharePassage => ({ key: annotation.id, ...annotation })),
    [],
  );
  return (
    <Dialog title={t('share.title')} onClose={onClose}>
      <ShareView
        source={snapshot}
        annotations={annotations}
        links={NO_LINKS}
        onChooseLink={() => undefined}
        abilities={sharing.abilities}
        preferences={preferences}
        onPrefer={(change) => {
          setPreferences((now) => ({ ...now, ...change }));
          sharing.rememberSharing(change);
        }}
        comment={comment}
        onComment={onComment}
        onShare={sharing.share}
      />
    </Dialog>
  );
}
