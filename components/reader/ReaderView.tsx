import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useLiveQuery } from '@/components/hooks/use-live-query';
import { ShareDialog } from '@/components/share/ShareDialog';
import { failureMessage } from '@/components/ui/failure-message';
import { useToast } from '@/components/ui/Toast';
import { versionAt } from '@/lib/domain/kept-snapshots';
import type { ReaderLook } from '@/lib/domain/reader-look';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { OpenedSnapshot } from '@/lib/queries/snapshots';
import type { Settings } from '@/lib/settings/settings';
import { ArticleText } from './ArticleText';
import { dressReader } from './dress-reader';
import { ReaderBar } from './ReaderBar';
import { ReaderHead } from './ReaderHead';
import type { MarkedPassage, ReaderGateway, ReaderMarks } from './reader-gateway';
import { UnplacedNotes } from './UnplacedNotes';
import { useMarkKeys } from './use-mark-keys';
import { useReadingPlace } from './use-reading-place';
import { VersionDiff } from './VersionDiff';

export interface ReaderViewProps {
  opened: OpenedSnapshot;
  gateway: ReaderGateway;
  settings: Settings;
  look: ReaderLook;
  onLook: (look: ReaderLook) => void;
}

/** An article, set as the reader likes it. */
export function ReaderView({ opened, gateway, settings, look, onLook }: ReaderViewProps) {
  const { snapshot, html, pictures } = opened;
  const { t } = useI18n();
  const sheet = useRef<HTMLElement>(null);
  const marks = useRef<ReaderMarks>(undefined);
  const [passages, setPassages] = useState<readonly MarkedPassage[]>([]);
  const [text, setText] = useState<HTMLElement>();
  const minutesLeft = useReadingPlace(text, snapshot, look, gateway.storage);
  useMarkKeys(marks);
  const live = useLiveQuery(() => gateway.versions(snapshot), [gateway, snapshot]);
  const versions = live.state === 'ready' ? live.value : NO_VERSIONS;

  const [other, setOther] = useState<OpenedSnapshot>();
  const [isSharing, setSharing] = useState(false);
  const toast = useToast();
  const compare = async ({ id }: Snapshot) => {
    const found = await gateway.version(id);
    if (found.ok) setOther(found.value);
    else toast.show({ text: failureMessage(t, found.failure).heading });
  };
  const dated = useMemo(
    () =>
      passages.map((passage) => ({
        ...passage,
        madeOn: otherVersion(passage, versions, snapshot),
      })),
    [passages, versions, snapshot],
  );

  useEffect(() => {
    document.title = snapshot.title || t('library.untitled');
  }, [snapshot, t]);
  useEffect(() => dressReader(look, settings), [look, settings]);
  useEffect(() => {
    if (text === undefined) return undefined;
    let frame = 0;
    const lookAgain = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setPassages(marks.current?.inOrder() ?? []));
    };
    const shown = gateway.mark(snapshot, lookAgain);
    marks.current = shown;
    return () => {
      cancelAnimationFrame(frame);
      shown.stop();
    };
  }, [text, gateway, snapshot]);

  return (
    <div class="reader" data-notes={look.notes ? '' : undefined}>
      <ReaderBar
        snapshot={snapshot}
        minutesLeft={minutesLeft}
        text={text}
        look={look}
        onLook={onLook}
        versions={versions}
        keep={gateway.keep}
        onCompare={(version) => void compare(version)}
        onShare={() => setSharing(true)}
        onBack={() => gateway.backToPage(snapshot)}
      />
      <main
        class="reader-sheet"
        ref={sheet}
        lang={snapshot.language}
        dir={snapshot.direction}
        data-comparing={other === undefined ? undefined : ''}
        data-face={look.face}
        data-justify={look.justify ? '' : undefined}
      >
        <ReaderHead snapshot={snapshot} />
        {other !== undefined && (
          <VersionDiff one={opened} other={other} onBack={() => setOther(undefined)} />
        )}
        <ArticleText
          html={html}
          pictures={pictures}
          passages={look.notes ? dated : NONE}
          names={gateway.colorNames}
          onReady={setText}
          onOpen={(id) => marks.current?.show(id)}
        />
        <UnplacedNotes passages={dated} names={gateway.colorNames} />
      </main>
      {isSharing && (
        <div data-own>
          <ShareDialog
            article={snapshot}
            annotations={passages.map(({ annotation }) => annotation)}
            gateway={gateway.sharing}
            onClose={() => setSharing(false)}
          />
        </div>
      )}
    </div>
  );
}

/** Always the same, so that nothing is shown anew. */
const NO_VERSIONS: readonly Snapshot[] = [];
const NONE: readonly MarkedPassage[] = [];

/** The version that a passage was marked in, where this one says something else in its place. */
function otherVersion(
  { annotation, state }: MarkedPassage,
  versions: readonly Snapshot[],
  shown: Snapshot,
): Snapshot | undefined {
  if (state !== 'changed' && state !== 'orphan') return undefined;
  const version = versionAt(versions, annotation.created);
  return version?.id === shown.id ? undefined : version;
}
