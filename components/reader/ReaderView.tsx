import { useEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useLiveQuery } from '@/components/hooks/use-live-query';
import type { ReaderLook } from '@/lib/domain/reader-look';
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

export interface ReaderViewProps {
  opened: OpenedSnapshot;
  gateway: ReaderGateway;
  settings: Settings;
  look: ReaderLook;
  onLook: (look: ReaderLook) => void;
}

/** An article, set as the reader likes it. */
export function ReaderView({ opened, gateway, settings, look, onLook }: ReaderViewProps) {
  const { snapshot, html } = opened;
  const { t } = useI18n();
  const sheet = useRef<HTMLElement>(null);
  const marks = useRef<ReaderMarks>(undefined);
  const [passages, setPassages] = useState<readonly MarkedPassage[]>([]);
  const [text, setText] = useState<HTMLElement>();
  const minutesLeft = useReadingPlace(text, snapshot, look, gateway.storage);
  useMarkKeys(marks);
  const live = useLiveQuery(() => gateway.versions(snapshot), [gateway, snapshot]);
  const versions = live.state === 'ready' ? live.value : [];

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
        onBack={() => gateway.backToPage(snapshot)}
      />
      <main
        class="reader-sheet"
        ref={sheet}
        lang={snapshot.language}
        dir={snapshot.direction}
        data-face={look.face}
        data-justify={look.justify ? '' : undefined}
      >
        <ReaderHead snapshot={snapshot} />
        <ArticleText
          html={html}
          passages={look.notes ? passages : []}
          names={gateway.colorNames}
          onReady={setText}
          onOpen={(id) => marks.current?.show(id)}
        />
        <UnplacedNotes passages={passages} names={gateway.colorNames} />
      </main>
    </div>
  );
}
