import { useId, useMemo, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { useAction } from '@/components/hooks/use-action';
import { FailureBanner } from '@/components/ui/FailureBanner';
import { Tabs } from '@/components/ui/Tabs';
import type { Result } from '@/lib/domain/failure';
import type { ShareIntent } from '@/lib/domain/share-intent';
import { prepareShares, type PreparedShare } from '@/lib/sharing/share-targets';
import type { ShareAbilities } from '@/lib/sharing/share-target';
import { CopyTargets, SendTargets } from './ShareTargets';
import type { ShareChoice } from './share-choice';
import { SharePreview } from './SharePreview';

export interface ShareViewProps {
  choices: readonly ShareChoice[];
  initial: ShareChoice['id'];
  abilities: ShareAbilities;
  /** Performs an intent inside the click. */
  onShare: (intent: ShareIntent) => Promise<Result<null>>;
}

/**
 * The share step: what goes out, then copy, then places. Every intent is made when the view opens,
 * so a click waits for nothing.
 */
export function ShareView({ choices, initial, abilities, onShare }: ShareViewProps) {
  const { t } = useI18n();
  const panel = useId();
  const [chosen, setChosen] = useState(initial);
  const [done, setDone] = useState<PreparedShare['id']>();
  const choice = choices.find(({ id }) => id === chosen) ?? choices[0];
  const shares = useMemo(
    () => (choice === undefined ? [] : prepareShares(choice.subject, abilities)),
    [choice, abilities],
  );
  const share = useAction(async (prepared: PreparedShare) => {
    setDone(undefined);
    const result = await onShare(prepared.intent);
    if (result.ok && prepared.group === 'copy') setDone(prepared.id);
    return result;
  });
  if (choice === undefined) return null;
  const perform = (prepared: PreparedShare) => void share.run(prepared);
  const failure = share.failure?.code === 'cancelled' ? undefined : share.failure;
  return (
    <>
      {choices.length > 1 && (
        <Tabs
          label={t('share.what')}
          value={choice.id}
          tabs={choices.map(({ id, label }) => ({ value: id, label }))}
          panel={panel}
          onChange={(id) => {
            setChosen(id);
            setDone(undefined);
          }}
        />
      )}
      <div class="stack share-panel" id={panel} role={choices.length > 1 ? 'tabpanel' : undefined}>
        <SharePreview choice={choice} />
        <CopyTargets shares={shares} onShare={perform} copied={done !== undefined} />
        {failure !== undefined && <FailureBanner failure={failure} />}
        <SendTargets shares={shares} onShare={perform} />
      </div>
    </>
  );
}
