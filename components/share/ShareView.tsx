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
import { CopyTargets, SendTargets } from './ShareTargets';
import type { PageLinks, SharePassage } from './share-passage';
import { articleSubject, quotesSubject, quoteSubject } from './share-subjects';
import { SharePreview } from './SharePreview';

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
  /** Performs an intent inside the click. */
  onShare: (intent: ShareIntent) => Promise<Result<null>>;
}

/**
 * The share step: what goes out, where its link leads, then copy, then places. Every intent is made
 * when the view opens and whenever something changes, so a click waits for nothing.
 */
export function ShareView(props: ShareViewProps) {
  const { source, passage, annotations, links, abilities, onShare } = props;
  const { t } = useI18n();
  const panel = useId();
  const [kind, setKind] = useState<Kind>(passage === undefined ? 'article' : 'quote');
  const [done, setDone] = useState<PreparedShare['id']>();
  const passages = kind === 'article' ? [] : kind === 'quote' ? [passage!] : annotations;
  const subject = useMemo(() => {
    if (kind === 'article') return articleSubject(source);
    if (kind === 'quotes') return quotesSubject(source, annotations, links);
    return quoteSubject(source, passage!, links);
  }, [kind, source, passage, annotations, links]);
  const shares = useMemo(() => prepareShares(subject, abilities), [subject, abilities]);
  const share = useAction(async (prepared: PreparedShare) => {
    setDone(undefined);
    const result = await onShare(prepared.intent);
    if (result.ok && prepared.group === 'copy') setDone(prepared.id);
    return result;
  });
  const perform = (prepared: PreparedShare) => void share.run(prepared);
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
            setDone(undefined);
          }}
        />
      )}
      <div class="stack share-panel" id={panel} role={tabs.length > 1 ? 'tabpanel' : undefined}>
        <SharePreview subject={subject} color={passage?.color} language={source.language} />
        <LinkStatus
          passages={passages}
          links={links}
          unshareable={unshareable(source.url)}
          onChoose={props.onChooseLink}
        />
        <CopyTargets shares={shares} onShare={perform} copied={done !== undefined} />
        {failure !== undefined && <FailureBanner failure={failure} />}
        <SendTargets shares={shares} onShare={perform} />
      </div>
    </>
  );
}
