import { useId, useMemo, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useAction } from '@/components/hooks/use-action';
import { FailureBanner } from '@/components/ui/FailureBanner';
import { Tabs } from '@/components/ui/Tabs';
import type { QuoteSource } from '@/lib/domain/compose-quote';
import type { Result } from '@/lib/domain/failure';
import { unshareable } from '@/lib/domain/page-identity';
import type { NearestLink } from '@/lib/domain/passage-link';
import type { ShareIntent } from '@/lib/domain/share-intent';
import { prepareShares, type PreparedShare } from '@/lib/sharing/share-targets';
import type { ShareAbilities, ShareSubject } from '@/lib/sharing/share-target';
import { LinkStatus } from './LinkStatus';
import { OwnWords } from './OwnWords';
import { PassagePicker } from './PassagePicker';
import { ServerForm } from './ServerForm';
import { CopyTargets, SendTargets } from './ShareTargets';
import type { PageLinks, SharePassage } from './share-passage';
import { usedAlso, type SharePreferences } from './share-preferences';
import { articleSubject, quotesSubject, quoteSubject, withWords } from './share-subjects';
import { SharePreview } from './SharePreview';
import { useSelection } from './use-selection';

type Kind = ShareSubject['kind'];

export interface ShareViewProps {
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
  const { isCommentFirst, mastodonServer } = preferences;
  const subject = useMemo(() => {
    const [first] = passages;
    const bare =
      kind === 'article' || first === undefined
        ? articleSubject(source)
        : passages.length === 1
          ? quoteSubject(source, first, links)
          : quotesSubject(source, passages, links);
    return withWords(bare, { comment, isCommentFirst });
  }, [kind, source, passage, selection.taken, links, comment, isCommentFirst]);
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
      <div class="stack share-panel" id={panel} role={tabs.length > 1 ? 'tabpanel' : undefined}>
        {kind === 'quotes' && <PassagePicker {...selection} language={source.language} />}
        <SharePreview
          subject={subject}
          shares={shares}
          shownFor={shownFor}
          onShowFor={setShownFor}
          color={passages[0]?.color}
          language={source.language}
        />
        <LinkStatus
          passages={passages}
          links={links}
          unshareable={unshareable(source.url)}
          onChoose={props.onChooseLink}
        />
        <OwnWords
          comment={comment}
          isCommentFirst={isCommentFirst}
          note={passages.length === 1 ? passages[0]?.note : undefined}
          onWrite={props.onComment}
          onPlace={(first) => onPrefer({ isCommentFirst: first })}
        />
        <CopyTargets shares={shares} onShare={perform} said={said} />
        {failure !== undefined && <FailureBanner failure={failure} />}
        <SendTargets shares={shares} onShare={perform} />
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
    </>
  );
}
