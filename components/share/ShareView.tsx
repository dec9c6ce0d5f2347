import { useId, useMemo, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useAction } from '@/components/hooks/use-action';
import { FailureBanner } from '@/components/ui/FailureBanner';
import { fileIcon, imageIcon, quoteIcon } from '@/components/ui/icons';
import { Tabs } from '@/components/ui/Tabs';
import type { IconDrawing } from '@/components/ui/Icon';
import type { QuoteSource } from '@/lib/domain/compose-quote';
import type { Result } from '@/lib/domain/failure';
import { unshareable } from '@/lib/domain/page-identity';
import type { NearestLink } from '@/lib/domain/passage-link';
import type { ShareIntent } from '@/lib/domain/share-intent';
import type { MessageKey } from '@/lib/i18n/translate';
import { prepareShares, type PreparedShare } from '@/lib/sharing/share-targets';
import type { ShareAbilities, ShareSubject } from '@/lib/sharing/share-target';
import { includable, IncludedParts } from './IncludedParts';
import { LinkStatus } from './LinkStatus';
import { OwnWords } from './OwnWords';
import { PassagePicker } from './PassagePicker';
import { ServerForm } from './ServerForm';
import { CopyTargets, SendTargets, type ShareDoor } from './ShareTargets';
import type { PageLinks, SharePassage } from './share-passage';
import { usedAlso, type SharePreferences } from './share-preferences';
import {
  articleSubject,
  quotesSubject,
  quoteSubject,
  sourceWith,
  withWords,
} from './share-subjects';
import { SharePreview } from './SharePreview';
import { useSelection } from './use-selection';

type Kind = ShareSubject['kind'];

/** Where the step leads on to; a way that is absent is not offered. */
export interface ShareDoors {
  onCard?: ((passage: SharePassage) => void) | undefined;
  onCite?: (() => void) | undefined;
  onFile?: (() => void) | undefined;
}

export interface ShareViewProps extends ShareDoors {
  /** With its day, should the reader want it told. */
  source: QuoteSource;
  /** The passage that was picked for sharing; without one the article is shown at first. */
  passage?: SharePassage | undefined;
  /** All annotations of the page, in reading order. */
  annotations: readonly SharePassage[];
  links: PageLinks;
  onChooseLink: (key: string, place: NearestLink | null) => void;
  abilities: ShareAbilities;
  preferences: SharePreferences;
  onPrefer: (change: Partial<SharePreferences>) => void;
  /** The reader's own words, kept by whoever shows this: nothing typed is lost. */
  comment: string;
  onComment: (comment: string) => void;
  /** Performs an intent inside the click. */
  onShare: (intent: ShareIntent) => Promise<Result<null>>;
  /** In a dialog: what goes out and where it can go side by side, where there is room. */
  wide?: boolean;
}

/**
 * The share step: what goes out, where its link leads, then copy, then places. Every intent is made
 * when the view opens and whenever something changes, so a click waits for nothing.
 */
export function ShareView(props: ShareViewProps) {
  const { source, passage, annotations, links, abilities, preferences, comment, onPrefer } = props;
  const { t } = useI18n();
  const panel = useId();
  const [kind, setKind] = useState<Kind>(passage === undefined ? 'article' : 'quote');
  const [said, setSaid] = useState<string>();
  const [asks, setAsks] = useState(false);
  const [shownFor, setShownFor] = useState('');
  const selection = useSelection(annotations);
  const passages = kind === 'article' ? [] : kind === 'quote' ? [passage!] : selection.taken;
  const { isCommentFirst, mastodonServer, included } = preferences;
  const subject = useMemo(() => {
    const [first] = passages;
    const from = sourceWith(source, included);
    const hidesLink = !included.includes('link');
    const bare =
      kind === 'article' || first === undefined
        ? articleSubject(from)
        : passages.length === 1
          ? quoteSubject(from, first, links, hidesLink)
          : quotesSubject(from, passages, links, hidesLink);
    return withWords(bare, { comment, isCommentFirst });
  }, [kind, source, passage, selection.taken, links, comment, isCommentFirst, included]);
  const shares = useMemo(
    () => prepareShares(subject, { ...abilities, mastodonServer }, preferences),
    [subject, abilities, preferences],
  );
  const share = useAction(async (prepared: PreparedShare) => {
    setSaid(undefined);
    const result = await props.onShare(prepared.intent);
    if (!result.ok) return result;
    if (prepared.intent.kind === 'copy') setSaid(t('share.copied'));
    if (prepared.intent.kind === 'copy-and-open') setSaid(t('share.copiedFirst'));
    return result;
  });
  const perform = (prepared: PreparedShare) => {
    setAsks(prepared.intent.kind === 'ask-server');
    if (prepared.intent.kind === 'ask-server') return;
    void share.run(prepared);
    if (prepared.group === 'send') onPrefer({ used: usedAlso(preferences.used, prepared.id) });
  };
  const failure = share.failure?.code === 'cancelled' ? undefined : share.failure;
  const tabs: { value: Kind; label: string }[] = [{ value: 'article', label: t('share.article') }];
  if (passage !== undefined) tabs.push({ value: 'quote', label: t('share.quote') });
  if (annotations.length > 1) {
    tabs.push({ value: 'quotes', label: t('share.all', {}, annotations.length) });
  }
  const doors: ShareDoor[] = [];
  const door = (label: MessageKey, icon: IconDrawing, onOpen: (() => void) | undefined) => {
    if (onOpen !== undefined) doors.push({ label: t(label), icon, onOpen });
  };
  const [only] = passages;
  if (kind === 'article') {
    door('cite.open', quoteIcon, props.onCite);
    door('file.open', fileIcon, props.onFile);
  } else if (only !== undefined && passages.length === 1) {
    const { onCard } = props;
    door('card.open', imageIcon, onCard && (() => onCard(only)));
  }
  const ways = { shares, onShare: perform };
  return (
    <>
      {tabs.length > 1 && (
        <Tabs
          label={t('share.what')}
          value={kind}
          tabs={tabs}
          panel={panel}
          onChange={(chosen) => {
            setKind(chosen);
            setSaid(undefined);
          }}
        />
      )}
      <div
        class={props.wide === true ? 'share-panel share-wide' : 'share-panel'}
        id={panel}
        role={tabs.length > 1 ? 'tabpanel' : undefined}
      >
        <div class="stack">
          {kind === 'quotes' && <PassagePicker {...selection} language={source.language} />}
          <SharePreview
            subject={subject}
            shares={shares}
            shownFor={shownFor}
            onShowFor={setShownFor}
            color={passages[0]?.color}
            language={source.language}
          />
          <div class="share-extras">
            <OwnWords
              comment={comment}
              isCommentFirst={isCommentFirst}
              note={passages.length === 1 ? passages[0]?.note : undefined}
              onWrite={props.onComment}
              onPlace={(first) => onPrefer({ isCommentFirst: first })}
            />
            <IncludedParts
              included={included}
              offered={includable(source, subject)}
              onInclude={(parts) => onPrefer({ included: parts })}
              folded={props.wide !== true}
            />
          </div>
        </div>
        <div class="stack">
          <LinkStatus
            passages={passages}
            links={links}
            unshareable={unshareable(source.url)}
            onChoose={props.onChooseLink}
          />
          <CopyTargets {...ways} doors={doors} said={said} autofocus={props.wide} />
          {failure !== undefined && <FailureBanner failure={failure} />}
          <SendTargets {...ways} />
          {asks && (
            <ServerForm
              value={mastodonServer}
              onServer={(server) => {
                setAsks(false);
                onPrefer({ mastodonServer: server });
              }}
            />
          )}
        </div>
      </div>
    </>
  );
}
