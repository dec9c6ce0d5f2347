import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { ColorField, useColorName, type ColorNames } from '@/components/ui/ColorField';
import { FailureBanner } from '@/components/ui/FailureBanner';
import { Keys, RichText } from '@/components/ui/RichText';
import { RestoredDraft } from '@/components/ui/RestoredDraft';
import { NoteField } from '@/components/ui/NoteField';
import { TagField, type TagSuggestion } from '@/components/ui/TagField';
import type { Annotation } from '@/lib/domain/annotation';
import { Conflict } from './Conflict';
import { dropDraft, type KeptDraft } from '@/components/hooks/kept-draft';
import { StepBar } from './PopupBar';
import type { PopupGateway } from './popup-gateway';
import { useNoteWriting } from '@/components/hooks/use-note-writing';

export interface NoteStepProps {
  annotation: Annotation;
  /** Text that was typed before and not saved. */
  draft: KeptDraft | undefined;
  names: ColorNames;
  language?: string | undefined;
  incognito: boolean;
  gateway: PopupGateway;
  /** Back to the list; what was typed stays a draft. */
  onBack: () => void;
  onSaved: () => void;
  /** The writing was put aside; it can be brought back. */
  onDiscarded: (draft: KeptDraft) => void;
}

/** Writing on an annotation: note, colour and tags. Closing asks nothing and loses nothing. */
export function NoteStep(props: NoteStepProps) {
  const { annotation, draft, names, language, gateway, onBack, onSaved, onDiscarded } = props;
  const { t } = useI18n();
  const note = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    // Beside a page it waits for its reader to come over.
    if (gateway.follow === undefined || document.hasFocus()) {
      field.current?.focus({ preventScroll: true });
    }
  }, []);
  const [suggestions, setSuggestions] = useState<readonly TagSuggestion[]>([]);
  useEffect(() => {
    if (!props.incognito) void gateway.tags().then(setSuggestions);
  }, [gateway, props.incognito]);
  const nameOf = useColorName(names);
  const { writing, isKept, change, startOver, save, conflict, unkept, discard } =
    useNoteWriting(props);
  const failure = save.failure ?? unkept;
  const copyText = () => void gateway.share({ kind: 'copy', text: writing.text });
  const submit = (event: Event) => {
    event.preventDefault();
    void save.run();
  };
  return (
    <>
      <StepBar
        title={t(annotation.note === '' ? 'popup.newNote' : 'popup.editNote')}
        onBack={onBack}
      />
      <form
        class="popup-body popup-plain stack"
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
        }}
      >
        <blockquote
          class="spine read beside-spine clamp-3"
          data-color={writing.color}
          dir="auto"
          lang={language}
        >
          {annotation.quote}
        </blockquote>
        {draft?.text === writing.text && !isKept && conflict === undefined && (
          <RestoredDraft
            at={draft.at}
            now={gateway.now()}
            isNew={annotation.note === ''}
            onStartOver={startOver}
          />
        )}
        {conflict !== undefined && (
          <Conflict
            stored={conflict}
            onKeepStored={() => {
              dropDraft(gateway, discard());
              onSaved();
            }}
            onKeepMine={() => void save.run()}
          />
        )}
        {failure !== undefined && (
          <FailureBanner
            failure={failure}
            typed
            actions={{ 'try-again': () => void save.run(), 'copy-text': copyText }}
          />
        )}
        <div class="field">
          <label class="visually-hidden" for={note}>
            {t('popup.note')}
          </label>
          <NoteField
            id={note}
            rows={6}
            fieldRef={field}
            value={writing.text}
            onType={(text) => change({ text })}
          />
          <p class="hint between">
            <span>{t('popup.markdown')}</span>
            <span role="status">{isKept && t('ui.draftKept')}</span>
          </p>
        </div>
        <div class="between color-line">
          <span class="label">{t('popup.colorNow', { name: nameOf(writing.color) })}</span>
          <ColorField value={writing.color} names={names} onChange={(color) => change({ color })} />
        </div>
        <TagField
          label={t('ui.tags')}
          value={writing.tags}
          suggestions={suggestions}
          onChange={(tags) => change({ tags })}
        />
        <div class="cluster step-foot">
          <span class="hint">
            <RichText text={t('popup.saves')} parts={{ keys: <Keys keys={['Ctrl', 'Enter']} /> }} />
          </span>
          <Button kind="quiet" onClick={() => onDiscarded(discard())}>
            {t('ui.cancel')}
          </Button>
          <Button kind="primary" type="submit" aria-disabled={save.busy}>
            {t('ui.save')}
          </Button>
        </div>
      </form>
    </>
  );
}
