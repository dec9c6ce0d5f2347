import { useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { FailureBanner } from '@/components/ui/FailureBanner';
import { restoreIcon } from '@/components/ui/icons';
import type { Failure } from '@/lib/domain/failure';
import { IMPORTERS } from '@/lib/formats/importers';
import type { RestoreGateway, RestoreOutcome, RestorePlan } from './gateway';
import { FilePicker } from './FilePicker';
import { RestoreReport } from './RestoreReport';

type Step =
  | { name: 'choose'; failure?: Failure }
  | { name: 'reading' }
  | { name: 'plan'; plan: RestorePlan }
  | { name: 'applying'; done: number; total: number }
  | { name: 'done'; plan: RestorePlan; outcome: RestoreOutcome }
  | { name: 'undone' };

export interface RestoreDialogProps {
  restore: RestoreGateway;
  onClose: () => void;
}

/**
 * Brings a backup back: choose a file, see what would change, then do it, all or nothing. Until the
 * reader agrees to what is shown nothing is changed.
 */
export function RestoreDialog({ restore, onClose }: RestoreDialogProps) {
  const { t } = useI18n();
  const [step, setStep] = useState<Step>({ name: 'choose' });
  const stop = useRef(new AbortController());

  const read = async (file: File) => {
    stop.current = new AbortController();
    setStep({ name: 'reading' });
    const plan = await restore.plan(file, stop.current.signal);
    setStep(
      plan.ok ? { name: 'plan', plan: plan.value } : { name: 'choose', failure: plan.failure },
    );
  };
  const apply = async (plan: RestorePlan) => {
    stop.current = new AbortController();
    setStep({ name: 'applying', done: 0, total: 0 });
    const outcome = await plan.apply({
      signal: stop.current.signal,
      onProgress: (done, total) => setStep({ name: 'applying', done, total }),
    });
    if (outcome.ok) setStep({ name: 'done', plan, outcome: outcome.value });
    else if (outcome.failure.code === 'cancelled') setStep({ name: 'plan', plan });
    else setStep({ name: 'choose', failure: outcome.failure });
  };
  const undo = async (outcome: RestoreOutcome) => {
    const undone = await outcome.undo();
    setStep(undone.ok ? { name: 'undone' } : { name: 'choose', failure: undone.failure });
  };
  const close = () => {
    stop.current.abort();
    onClose();
  };
  return (
    <Dialog title={titleOf()} onClose={close} foot={foot()}>
      {step.name === 'choose' && (
        <div class="stack">
          {step.failure !== undefined && step.failure.code !== 'cancelled' && (
            <FailureBanner failure={step.failure} />
          )}
          <FilePicker
            accept={IMPORTERS.flatMap(({ endings }) => endings).join()}
            onFile={(file) => void read(file)}
          />
          <p class="hint">{t('restore.hint')}</p>
        </div>
      )}
      {step.name === 'reading' && <p role="status">{t('restore.reading')}</p>}
      {step.name === 'plan' && <RestoreReport plan={step.plan} />}
      {step.name === 'applying' && (
        <div class="stack-s">
          <progress
            class="progress"
            value={step.done}
            max={Math.max(step.total, 1)}
            aria-label={t('restore.restoring')}
          />
          <p class="hint between num">
            <span>{t('restore.progress', { done: step.done }, step.total)}</span>
            <span>{t('restore.allOrNothing')}</span>
          </p>
        </div>
      )}
      {step.name === 'done' && (
        <p role="status">{t('restore.doneText', {}, step.plan.added.annotations)}</p>
      )}
      {step.name === 'undone' && <p role="status">{t('restore.undoneText')}</p>}
    </Dialog>
  );

  function titleOf(): string {
    if (step.name === 'plan') return t('restore.before');
    if (step.name === 'applying') return t('restore.restoring');
    if (step.name === 'done') return t('restore.done');
    return t('restore.title');
  }

  function foot() {
    if (step.name === 'plan') {
      const changes = step.plan.added.annotations + step.plan.added.articles + step.plan.merged;
      return (
        <>
          <p class="hint">{t('restore.nothingYet')}</p>
          <Button onClick={close}>{t('ui.cancel')}</Button>
          <Button
            kind="primary"
            aria-disabled={changes === 0}
            onClick={() => changes > 0 && void apply(step.plan)}
          >
            {t('restore.apply')}
          </Button>
        </>
      );
    }
    if (step.name === 'applying') {
      return <Button onClick={() => stop.current.abort()}>{t('restore.stop')}</Button>;
    }
    if (step.name === 'done') {
      return (
        <>
          <Button kind="quiet" icon={restoreIcon} onClick={() => void undo(step.outcome)}>
            {t('restore.undo')}
          </Button>
          <Button kind="primary" onClick={close}>
            {t('restore.see')}
          </Button>
        </>
      );
    }
    return undefined;
  }
}
