import { useEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { FailureBanner } from '@/components/ui/FailureBanner';
import { restoreIcon } from '@/components/ui/icons';
import type { Failure } from '@/lib/domain/failure';
import type { Meeting } from '@/lib/domain/meet-import';
import { IMPORTERS } from '@/lib/formats/importers';
import type { ImportGateway, ImportOutcome, ImportOutlook } from './gateway';
import { FilePicker } from './FilePicker';
import { ImportReport } from './ImportReport';

type Step =
  | { name: 'choose'; failure?: Failure }
  | { name: 'reading' }
  | { name: 'plan'; plan: ImportOutlook }
  | { name: 'applying'; plan: ImportOutlook; done: number; total: number }
  | { name: 'done'; plan: ImportOutlook; outcome: ImportOutcome }
  | { name: 'undone' };

export interface ImportDialogProps {
  /** Backups and files of other tools are taken in the same way; only the words differ. */
  purpose: 'import' | 'restore';
  imports: ImportGateway;
  /** Read at once; without one the reader chooses. */
  file?: Blob | undefined;
  onClose: () => void;
}

/**
 * Takes in a file: choose it, see what would change, then do it, all or nothing. Until the reader
 * agrees to what is shown nothing is changed.
 */
export function ImportDialog({ purpose, imports, file, onClose }: ImportDialogProps) {
  const { t, number } = useI18n();
  const [step, setStep] = useState<Step>({ name: 'choose' });
  const [fileName, setFileName] = useState('');
  const [meeting, setMeeting] = useState<Meeting>('mine');
  const stop = useRef(new AbortController());
  // A file with a name was carried by a page: it is someone else's, no backup.
  const begins = file instanceof File ? 'import' : purpose;
  const words = 'plan' in step ? (step.plan.format === 'backup' ? 'restore' : 'import') : begins;

  useEffect(() => {
    if (file !== undefined) {
      void read(file, file instanceof File ? file.name : t('backup.keptTitle'));
    }
  }, [file]);
  const read = async (file: Blob, name: string) => {
    stop.current = new AbortController();
    setFileName(name);
    setStep({ name: 'reading' });
    const plan = await imports.plan(file, stop.current.signal);
    setStep(
      plan.ok ? { name: 'plan', plan: plan.value } : { name: 'choose', failure: plan.failure },
    );
  };
  const apply = async (plan: ImportOutlook) => {
    stop.current = new AbortController();
    setStep({ name: 'applying', plan, done: 0, total: plan.records });
    const outcome = await plan.apply({
      signal: stop.current.signal,
      meeting,
      onProgress: (done, total) => setStep({ name: 'applying', plan, done, total }),
    });
    if (outcome.ok) setStep({ name: 'done', plan, outcome: outcome.value });
    else if (outcome.failure.code === 'cancelled') setStep({ name: 'plan', plan });
    else setStep({ name: 'choose', failure: outcome.failure });
  };
  const undo = async (outcome: ImportOutcome) => {
    const undone = await outcome.undo();
    setStep(undone.ok ? { name: 'undone' } : { name: 'choose', failure: undone.failure });
  };
  const close = () => {
    stop.current.abort();
    onClose();
  };
  return (
    <Dialog title={titleOf()} onClose={close} foot={foot()} isText={step.name === 'plan'}>
      {step.name === 'choose' && (
        <div class="stack">
          {step.failure !== undefined && step.failure.code !== 'cancelled' && (
            <>
              <FailureBanner failure={step.failure} />
              <FailurePlace failure={step.failure} />
            </>
          )}
          <FilePicker
            accept={IMPORTERS.flatMap(({ endings }) => endings).join()}
            onFile={(chosen) => void read(chosen, chosen.name)}
          />
          <p class="hint">{t(`import.as.${begins}.hint`)}</p>
        </div>
      )}
      {step.name === 'reading' && <p role="status">{t('restore.reading')}</p>}
      {step.name === 'plan' && (
        <ImportReport
          plan={step.plan}
          fileName={fileName}
          meeting={meeting}
          onMeeting={setMeeting}
        />
      )}
      {step.name === 'applying' && (
        <div class="stack-s">
          <progress
            class="progress"
            value={step.done}
            max={Math.max(step.total, 1)}
            aria-label={t(`import.as.${words}.restoring`)}
          />
          <p class="hint between num">
            <span>{t('restore.progress', { done: step.done }, step.total)}</span>
            <span>{t('restore.allOrNothing')}</span>
          </p>
        </div>
      )}
      {step.name === 'done' && (
        <div class="stack-s">
          <p role="status">{t('restore.doneText', {}, step.plan.added.annotations)}</p>
          <p class="hint">{t('import.undoHint')}</p>
        </div>
      )}
      {step.name === 'undone' && <p role="status">{t('restore.undoneText')}</p>}
    </Dialog>
  );

  function titleOf(): string {
    if (step.name === 'plan') return t(`import.as.${words}.before`);
    if (step.name === 'applying') return t(`import.as.${words}.restoring`);
    if (step.name === 'done') return t(`import.as.${words}.done`);
    return t(`import.as.${words}.title`);
  }

  function foot() {
    if (step.name === 'plan') {
      const { added, merged, joined, work } = step.plan;
      const differing = words === 'import' && meeting === 'mine' ? 0 : merged;
      const changes = added.annotations + added.articles + joined + differing + work;
      return (
        <>
          <p class="hint">{t('restore.nothingYet')}</p>
          <Button onClick={close}>{t('ui.cancel')}</Button>
          <Button
            kind="primary"
            aria-disabled={changes === 0}
            onClick={() => changes > 0 && void apply(step.plan)}
          >
            {words === 'restore' || added.annotations === 0
              ? t(`import.as.${words}.apply`)
              : t('import.applyCount', { count: number(added.annotations) })}
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
            {t(`import.as.${words}.undo`)}
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

/** Where in the file it failed, if that is known. */
function FailurePlace({ failure: { at } }: { failure: Failure }) {
  const { t, number } = useI18n();
  const { entry, line = at?.row } = at ?? {};
  if (entry === undefined && line === undefined) return null;
  return (
    <p class="hint">
      {entry !== undefined && <bdi class="code">{entry}</bdi>}{' '}
      {line !== undefined && t('import.atLine', { line: number(line) })}
    </p>
  );
}
