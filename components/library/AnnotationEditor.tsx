import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { findDraft, keepDraft, type KeptDraft } from '@/components/hooks/kept-draft';
import { useNoteWriting, type WritingGateway } from '@/components/hooks/use-note-writing';
import { Button } from '@/components/ui/Button';
import { ColorField, type ColorNames } from '@/components/ui/ColorField';
import { FailureBanner } from '@/components/ui/FailureBanner';
import { RestoredDraft } from '@/components/ui/RestoredDraft';
import { NoteField } from '@/components/ui/NoteField';
import { TagField, type TagSuggestion } from '@/components/ui/TagField';
import { useToast } from '@/components/ui/Toast';
import type { Annotation } from '@/lib/domain/annotation';
import type { Draft } from '@/lib/domain/draft';
import { NoteConflict } from './NoteConflict';

export interface AnnotationEditorProps {
  annotation: Annotation;
  colorNames: ColorNames;
  suggestions: readonly TagSuggestion[];
  writing: WritingGateway;
  drafts: (id: Annotation['id']) => Promise<readonly Draft[]>;
  onClose: () => void;
}

/** Note, tags and colour of an annotation, in place; first what was typed before and not saved. */
export function AnnotationEditor(props: AnnotationEditorProps) {
  const { annotation, writing, drafts } = props;
  const [found, setFound] = useState<{ draft: KeptDraft | undefined }>();
  useEffect(() => {
    let gone = false;
    void drafts(annotation.id).then((kept) => {
      if (!gone) setFound({ draft: findDraft(writing, annotation, kept) });
    });
    return () => {
      gone = true;
    };
  }, [annotation.id]);
  return found === undefined ? null : <EditorForm {...props} draft={found.draft} />;
}

interface EditorFormProps extends AnnotationEditorProps {
  draft: KeptDraft | undefined;
}

/**
 * If the annotation was changed elsewhere meanwhile, both notes are shown: nothing typed is lost and
 * nothing stored is overwritten unseen.
 */
function EditorForm(props: EditorFormProps) {
  const { annotation, draft, colorNames, suggestions, writing: gateway, onClose } = props;
  const { t, direction } = useI18n();
  const id = useId();
  const toast = useToast();
  const field = useRef<HTMLTextAreaElement>(null);
  // Each draft makes the list anew; the editor stays with the annotation that it was opened on.
  const [edited] = useState(annotation);
  const writing = useNoteWriting({
    annotation: edited,
    draft,
    incognito: false,
    gateway,
    onSaved: onClose,
  });
  const { writing: now, isKept, change, save, conflict } = writing;
  const failure = save.failure ?? writing.unkept;
  // Before the next key can come: one that is typed at once belongs to the note.
  useLayoutEffect(() => field.current?.focus(), []);

  const cancel = () => {
    const typed = isKept || draft !== undefined;
    const aside = writing.discard();
    onClose();
    if (!typed) return;
    const bringBack = () => keepDraft(gateway, { ...aside, at: gateway.now() }, false);
    toast.show({ text: t('ui.putAside'), onUndo: bringBack });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save.run();
    // What was typed stays a draft.
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      class="annotation-editor stack-s"
      dir={direction}
      aria-label={t('library.editing')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save.run();
      }}
    >
      {draft?.text === now.text && !isKept && conflict === undefined && (
        <RestoredDraft
          at={draft.at}
          now={gateway.now()}
          isNew={edited.note === ''}
          onStartOver={writing.startOver}
        />
      )}
      <div class="field">
        <label class="label" for={id}>
          {t('library.note')}
        </label>
        <NoteField
          id={id}
          fieldRef={field}
          rows={4}
          value={now.text}
          onType={(text) => change({ text })}
        />
      </div>
      <TagField
        label={t('library.tags')}
        value={now.tags}
        onChange={(tags) => change({ tags })}
        suggestions={suggestions}
      />
      <ColorField value={now.color} onChange={(color) => change({ color })} names={colorNames} />
      {conflict !== undefined && (
        <NoteConflict
          stored={conflict.note}
          note={now.text}
          onChange={(text) => change({ text })}
        />
      )}
      {failure !== undefined && (
        <FailureBanner failure={failure} typed actions={{ 'try-again': () => void save.run() }} />
      )}
      <div class="cluster">
        <Button type="submit" kind="primary" small aria-disabled={save.busy}>
          {t('ui.save')}
        </Button>
        <Button kind="quiet" small onClick={cancel}>
          {t('ui.cancel')}
        </Button>
        <span class="hint">
          <kbd class="kbd">Ctrl</kbd> <kbd class="kbd">Enter</kbd>
        </span>
        <span class="hint" role="status">
          {isKept && t('ui.draftKept')}
        </span>
      </div>
    </form>
  );
}
