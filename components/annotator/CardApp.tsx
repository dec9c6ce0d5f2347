import { useState } from 'preact/hooks';
import type { Annotation } from '@/lib/domain/annotation';
import type { Draft } from '@/lib/domain/draft';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { AnchorState } from '@/lib/domain/selector';
import type { CardRequest } from '@/lib/domain/in-page';
import { isStored } from '@/lib/domain/stored-draft';
import { Chooser } from './Chooser';
import { Composer } from './Composer';
import type { CardShell } from './parts';
import { EndsView } from './EndsView';
import { ReadingView } from './ReadingView';

export interface CardAppProps {
  request: CardRequest;
  colorNames: Partial<Record<HighlightColor, string>>;
  /** Whether a note is being written. */
  onWriting: (now: boolean) => void;
  shell: CardShell;
}

const isPlaced = (state: AnchorState | undefined) => state === 'anchored' || state === 'changed';

/** The card of one highlight; of several, the choice between them first. Escape closes it. */
export function CardApp({ request, colorNames, onWriting, shell }: CardAppProps) {
  const { annotations, states, findings, drafts, readOnly, source, actions } = request;
  const [chosen, setChosen] = useState<Annotation | undefined>(
    annotations.length === 1 ? annotations[0] : undefined,
  );
  const draftOf = (annotation: Annotation | undefined) =>
    annotation && drafts.find((one) => isDraftOf(one, annotation));
  const draft = draftOf(chosen);
  const [writes, setWrites] = useState(
    request.mode === 'write' || (draft !== undefined && !readOnly),
  );

  const [movesEnds, setMovesEnds] = useState(false);

  const choose = (annotation: Annotation) => {
    actions.emphasise([annotation.id]);
    setChosen(annotation);
    setWrites(!readOnly && draftOf(annotation) !== undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !event.isTrusted) return;
    event.preventDefault();
    shell.close();
  };

  return (
    <div onKeyDown={onKeyDown}>
      {chosen === undefined ? (
        <Chooser annotations={annotations} onChoose={choose} onPoint={actions.emphasise} />
      ) : movesEnds ? (
        <EndsView
          quote={chosen.quote}
          onMove={(end, by) => actions.moveEnd(chosen, end, by)}
          onDone={(keeps) => {
            actions.releaseEnds(keeps);
            shell.close();
          }}
        />
      ) : writes ? (
        <Composer
          annotation={chosen}
          draft={draft}
          ahead={request.ahead}
          colorNames={colorNames}
          actions={actions}
          onWriting={onWriting}
          onDone={shell.close}
        />
      ) : (
        <ReadingView
          annotation={chosen}
          state={states[chosen.id]}
          found={findings[chosen.id]}
          language={source.language}
          onAttach={(found) => {
            shell.close();
            actions.attach(chosen, found);
          }}
          onKeep={(found) => {
            shell.close();
            actions.keep(chosen, found);
          }}
          onPick={() => {
            shell.close();
            actions.pick(chosen);
          }}
          colorNames={colorNames}
          showNote={shell.showNote}
          onMoveEnds={
            readOnly || chosen.kind !== 'text' || !isPlaced(states[chosen.id])
              ? undefined
              : () => setMovesEnds(true)
          }
          onEdit={readOnly ? undefined : () => setWrites(true)}
          onRemove={
            readOnly
              ? undefined
              : () => {
                  shell.close();
                  actions.remove(chosen);
                }
          }
          onShare={() =>
            void shell.copy({ what: 'quote', annotation: chosen, source }).then(actions.copied)
          }
        />
      )}
    </div>
  );
}

/** Text on an annotation that is not stored: its page may have been left between saving and dropping. */
function isDraftOf(draft: Draft, annotation: Annotation): boolean {
  return draft.annotationId === annotation.id && !isStored(draft, annotation);
}
