import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button, LinkButton } from '@/components/ui/Button';
import { ColorField } from '@/components/ui/ColorField';
import { NoteField } from '@/components/ui/NoteField';
import { TagField } from '@/components/ui/TagField';
import type { Annotation } from '@/lib/domain/annotation';
import type { Draft } from '@/lib/domain/draft';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { CardActions } from '@/lib/domain/in-page';
import { Conflict } from './Conflict';
import { useWriting } from './use-writing';

export interface ComposerProps {
  annotation: Annotation;
  draft: Draft | undefined;
  /** What was typed for the note before this was there. */
  ahead: (() => string) | undefined;
  colorNames: Partial<Record<HighlightColor, string>>;
  actions: CardActions;
  onWriting: (now: boolean) => void;
  onDone: () => void;
}

/** A note being written: kept as a draft with every key, stored on Save or Ctrl Enter. */
export function Composer({
  annotation,
  draft,
  ahead,
  colorNames,
  actions,
  onWriting,
  onDone,
}: ComposerProps) {
  const { t, time } = useI18n();
  const note = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [showsRestored, setShowsRestored] = useState(draft !== undefined);
  const writing = useWriting({ annotation, draft, actions, onDone });
  const { text, tags, color, isKept, failed, conflict, isSaving } = writing;
  useEffect(() => onWriting(isKept || draft !== undefined), [isKept, draft, onWriting]);
  // Before the next key can come: one that is typed at once belongs to the note.
  useLayoutEffect(() => {
    field.current?.focus();
    const typed = ahead?.() ?? '';
    if (typed !== '') writing.change({ text: text + typed });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void writing.save();
  };
  const copyText = () => {
    field.current?.select();
    field.current?.ownerDocument.execCommand('copy');
  };
  const cancel = () => {
    onWriting(false);
    writing.discard();
    onDone();
  };

  return (
    <div role="dialog" aria-label={t('annotator.editing')}>
      <form
        class="popover writes"
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          void writing.save();
        }}
      >
        <div class="between">
          <ColorField
            value={color}
            names={colorNames}
            onChange={(chosen) => writing.change({ color: chosen })}
          />
          <span class="meta">{colorNames[color] ?? t(`color.${color}`)}</span>
        </div>
        {showsRestored && draft !== undefined && (
          <p class="hint">
            {t('ui.draftBack', { time: time(draft.at) })}{' '}
            <button
              type="button"
              class="link-button"
              onClick={() => {
                setShowsRestored(false);
                writing.startOver();
                field.current?.focus();
              }}
            >
              {t('ui.startEmpty')}
            </button>
          </p>
        )}
        {conflict !== undefined && (
          <Conflict stored={conflict} onTake={(stored) => writing.take(stored)} />
        )}
        <div class="field">
          <label class="visually-hidden" for={note}>
            {t('annotator.note')}
          </label>
          <NoteField
            fieldRef={field}
            id={note}
            rows={4}
            value={text}
            onType={(typed) => writing.change({ text: typed })}
          />
        </div>
        <TagField
          label={t('ui.tags')}
          value={tags}
          onChange={(changed) => writing.change({ tags: changed })}
        />
        {failed !== undefined && (
          <p class="hint" role="alert">
            {t(`failure.${failed.code}.heading`)} {t('ui.textStillHere')}{' '}
            <LinkButton onClick={copyText}>{t('annotator.copyText')}</LinkButton>
          </p>
        )}
        <div class="popover-foot">
          <span class="hint grow" role="status">
            {isKept ? t('ui.draftKept') : ''}
          </span>
          <Button kind="quiet" onClick={cancel}>
            {t('ui.cancel')}
          </Button>
          <Button kind="primary" type="submit" disabled={isSaving}>
            {conflict === undefined ? t('ui.save') : t('annotator.keepMine')}
          </Button>
        </div>
      </form>
    </div>
  );
}
