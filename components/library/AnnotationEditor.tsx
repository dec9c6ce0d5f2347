import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useAction } from '@/components/hooks/use-action';
import { useI18n } from '@/components/hooks/i18n';
import { Banner } from '@/components/ui/Banner';
import { Button } from '@/components/ui/Button';
import { ColorField, type ColorNames } from '@/components/ui/ColorField';
import { FailureBanner } from '@/components/ui/FailureBanner';
import { TagField, type TagSuggestion } from '@/components/ui/TagField';
import type { Annotation } from '@/lib/domain/annotation';
import type { Changes } from './use-changes';

export interface AnnotationEditorProps {
  annotation: Annotation;
  colorNames: ColorNames;
  suggestions: readonly TagSuggestion[];
  edit: Changes['edit'];
  onClose: () => void;
}

/**
 * Note, tags and colour of an annotation, in place. If it was changed elsewhere meanwhile, both
 * notes are shown: nothing typed is lost and nothing stored is overwritten unseen.
 */
export function AnnotationEditor(props: AnnotationEditorProps) {
  const { annotation, colorNames, suggestions, edit, onClose } = props;
  const { t } = useI18n();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [revision, setRevision] = useState(annotation.revision);
  const [note, setNote] = useState(annotation.note);
  const [tags, setTags] = useState(annotation.tags);
  const [color, setColor] = useState(annotation.color);
  const [stored, setStored] = useState<Annotation>();
  const saving = useAction(edit);
  useEffect(() => field.current?.focus(), []);

  const save = async () => {
    const result = await saving.run({ id: annotation.id, revision, note, tags, color });
    if (result?.ok !== true) return;
    if (result.value.outcome === 'saved') onClose();
    else {
      setStored(result.value.stored);
      setRevision(result.value.stored.revision);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === 'Escape' && isUntouched(annotation, { note, tags, color })) onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      class="annotation-editor stack-s"
      aria-label={t('library.editing')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="field">
        <label class="label" for={id}>
          {t('library.note')}
        </label>
        <textarea
          class="textarea"
          id={id}
          ref={field}
          dir="auto"
          rows={4}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <TagField
        label={t('library.tags')}
        value={tags}
        onChange={setTags}
        suggestions={suggestions}
      />
      <ColorField value={color} onChange={setColor} names={colorNames} />
      {stored !== undefined && (
        <Banner
          tone="caution"
          role="alert"
          heading={t('library.conflict')}
          actions={
            <>
              <Button
                small
                onClick={() => setNote(note === '' ? stored.note : `${stored.note}\n\n${note}`)}
              >
                {t('library.keepBoth')}
              </Button>
              <Button small onClick={() => setNote(stored.note)}>
                {t('library.takeStored')}
              </Button>
            </>
          }
        >
          <p dir="auto" class="stored-note">
            {stored.note === '' ? t('library.noNote') : stored.note}
          </p>
        </Banner>
      )}
      {saving.failure !== undefined && (
        <FailureBanner failure={saving.failure} actions={{ 'try-again': () => void save() }} />
      )}
      <div class="cluster">
        <Button type="submit" kind="primary" small aria-disabled={saving.busy}>
          {t('ui.save')}
        </Button>
        <Button kind="quiet" small onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <span class="hint">
          <kbd class="kbd">Ctrl</kbd> <kbd class="kbd">Enter</kbd>
        </span>
      </div>
    </form>
  );
}

type Edited = Pick<Annotation, 'note' | 'tags' | 'color'>;

/** Escape never throws typed text away. */
function isUntouched(before: Edited, now: Edited): boolean {
  return (
    before.note === now.note &&
    before.color === now.color &&
    before.tags.join('\n') === now.tags.join('\n')
  );
}
