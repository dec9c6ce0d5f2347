import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import type { LibraryGateway } from '../gateway';

export interface SheetFormProps {
  label: string;
  hint?: string;
  value?: string;
  /** A second, longer field below. */
  note?: { label: string; value: string };
  submit: string;
  /** Under which name what is typed is kept until it is saved. */
  draft: string;
  storage: LibraryGateway['storage'];
  /** Answers whether it was stored; if not, the words stay here. */
  onSave: (text: string, note: string) => Promise<boolean>;
  onCancel: () => void;
}

/** Words on a sheet: Enter saves, Escape leaves. What was typed and not saved is there again. */
export function SheetForm(props: SheetFormProps) {
  const { label, hint, value = '', note, submit, storage, onSave, onCancel } = props;
  const { t } = useI18n();
  const id = useId();
  const key = `sheet-draft:${props.draft}`;
  const field = useRef<HTMLTextAreaElement>(null);
  const kept = useRef(readDraft(storage.getItem(key)));
  const [text, setText] = useState(kept.current?.text ?? value);
  const [noteText, setNoteText] = useState(kept.current?.note ?? note?.value ?? '');
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, []);
  const keep = (now: string, remark: string) =>
    storage.setItem(key, JSON.stringify({ text: now, note: remark }));
  const leave = () => {
    storage.removeItem(key);
    onCancel();
  };
  const save = async () => {
    if (text.trim() === '') return field.current?.focus();
    if (await onSave(text.trim(), noteText.trim())) storage.removeItem(key);
  };
  return (
    <form
      class="sheet-form stack-s"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') {
          event.stopPropagation();
          leave();
        } else if (event.key === 'Enter' && !event.shiftKey && event.target === field.current) {
          event.preventDefault();
          void save();
        }
      }}
    >
      <label class="label" for={`${id}-text`}>
        {label}
      </label>
      <textarea
        class="input"
        id={`${id}-text`}
        ref={field}
        rows={2}
        dir="auto"
        placeholder={hint}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          keep(event.currentTarget.value, noteText);
        }}
      />
      {note !== undefined && (
        <>
          <label class="label" for={`${id}-note`}>
            {note.label}
          </label>
          <textarea
            class="input"
            id={`${id}-note`}
            rows={2}
            dir="auto"
            value={noteText}
            onInput={(event) => {
              setNoteText(event.currentTarget.value);
              keep(text, event.currentTarget.value);
            }}
          />
        </>
      )}
      <p class="cluster">
        <Button kind="primary" type="submit">
          {submit}
        </Button>
        <Button onClick={leave}>{t('ui.cancel')}</Button>
      </p>
    </form>
  );
}

/** What is kept was written by this form; anything else there is nothing. */
function readDraft(kept: string | null): { text: string; note: string } | undefined {
  try {
    const { text, note } = JSON.parse(kept ?? 'null') as { text?: unknown; note?: unknown };
    return typeof text === 'string' && typeof note === 'string' ? { text, note } : undefined;
  } catch {
    // Nothing was kept, or something else lies there.
    return undefined;
  }
}
