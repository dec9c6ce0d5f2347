import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { findDraft, type KeptDraft } from '@/components/hooks/kept-draft';
import { Later } from '@/components/hooks/Later';
import { useUndo, useUndoKey } from '@/components/hooks/use-undo';
import type { SharePassage } from '@/components/share/share-passage';
import { CardStep } from './CardStep';
import { CiteStep } from './CiteStep';
import { FileStep } from './FileStep';
import { ListStep } from './ListStep';
import type { PopupGateway } from './popup-gateway';
import { inReadingOrder } from './reading-order';
import type { Step } from './step';
import { usePageActions } from './use-page-actions';
import type { OpenPage } from './use-popup-page';

export interface PageViewProps {
  page: OpenPage;
  gateway: PopupGateway;
  reopen: () => void;
  refresh: () => Promise<void>;
  /** The step changed: the focus goes to its beginning. */
  onStep: () => void;
}

const loadNoteStep = async () => (await import('./NoteStep')).NoteStep;
const loadShareStep = async () => (await import('./ShareStep')).ShareStep;

/** An open page: its list, or one step away from it. Escape leads back to the list. */
export function PageView({ page, gateway, reopen, refresh, onStep }: PageViewProps) {
  const library = page.library.ok ? page.library.value : undefined;
  const listed = inReadingOrder(library?.annotations ?? [], page.found);
  const [step, setStep] = useState<Step>(() => unfinished(page, gateway));
  const actions = usePageActions({ page, gateway, refresh, setStep });
  const undo = useUndo(gateway, refresh);
  useUndoKey(undo);
  useEffect(() => {
    performance.mark('page shown'); // the first frame with article and list: `npm run bench` reads it
    // Fetched behind it, so that they are there at the click.
    void loadNoteStep();
    void loadShareStep();
  }, []);
  useLayoutEffect(() => {
    onStep();
    if (step.name === 'list') return undefined;
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      setStep(before(step));
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [step]);

  const toList = () => setStep({ name: 'list' });
  const backToList = () => {
    toList();
    void refresh();
  };
  const back = () => setStep(before(step));
  if (step.name === 'share') {
    return (
      <Later
        load={loadShareStep}
        onShown={onStep}
        props={{
          page,
          annotations: listed.map(({ annotation }) => annotation),
          passage: step.passage,
          gateway,
          onBack: back,
          onCard: ({ key, ...passage }: SharePassage) =>
            setStep({
              name: 'card',
              passage: { ...passage, id: key === 'selection' ? undefined : key },
              from: step,
            }),
          onCite: () => setStep({ name: 'cite', from: step }),
          onFile: () => setStep({ name: 'file', from: step }),
        }}
      />
    );
  }
  if (step.name === 'card') {
    return <CardStep page={page} passage={step.passage} gateway={gateway} onBack={back} />;
  }
  if (step.name === 'cite' || step.name === 'file') {
    const ArticleStep = step.name === 'cite' ? CiteStep : FileStep;
    return (
      <ArticleStep
        page={page}
        annotations={listed.map(({ annotation }) => annotation)}
        gateway={gateway}
        onBack={back}
      />
    );
  }
  if (step.name === 'note') {
    return (
      <Later
        load={loadNoteStep}
        props={{
          annotation: step.annotation,
          draft: step.draft ?? findDraft(gateway, step.annotation, library?.drafts ?? []),
          names: library?.settings.colorNames ?? {},
          language: page.article.ok ? page.article.value.language : undefined,
          incognito: page.tab.incognito,
          gateway,
          onBack: backToList,
          onSaved: backToList,
          onDiscarded: (draft: KeptDraft) => {
            toList();
            actions.offerBack(step.annotation, draft);
          },
        }}
      />
    );
  }
  return (
    <ListStep
      page={page}
      listed={listed}
      gateway={gateway}
      reopen={reopen}
      actions={actions}
      setStep={setStep}
    />
  );
}

/** The step that a step leads back to. */
function before(step: Step): Step {
  return ('from' in step ? step.from : undefined) ?? { name: 'list' };
}

/** A popup that was closed while something was typed opens where it was. */
function unfinished(page: OpenPage, gateway: PopupGateway): Step {
  if (!page.library.ok || page.library.value.readOnly) return { name: 'list' };
  for (const annotation of page.library.value.annotations) {
    const draft = findDraft(gateway, annotation, []);
    if (draft !== undefined) return { name: 'note', annotation, draft };
  }
  return { name: 'list' };
}
