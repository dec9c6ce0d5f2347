import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { NOTE_WRITING_LIMIT } from '@/lib/domain/annotation';

export interface NoteFieldProps {
  id: string;
  value: string;
  rows: number;
  onType: (text: string) => void;
  fieldRef?: Ref<HTMLTextAreaElement>;
}

/** Text so long that a field which grows with it makes each key wait. */
const LONG = 20_000;

/**
 * Where a note is typed. It takes 100,000 characters and says so; a longer one that comes from an
 * import or a draft is shown whole and can be shortened.
 */
export function NoteField({ id, value, rows, onType, fieldRef }: NoteFieldProps) {
  const { t } = useI18n();
  const [first] = useState(value);
  const limit = Math.max(NOTE_WRITING_LIMIT, first.length);
  return (
    <>
      <textarea
        ref={fieldRef ?? null}
        class={value.length > LONG ? 'textarea is-long' : 'textarea'}
        id={id}
        dir="auto"
        // A card gives it the focus after its first layout: Firefox gives none before.
        data-first
        rows={rows}
        maxLength={limit}
        value={value}
        onInput={(event) => event.isTrusted && onType(event.currentTarget.value)}
      />
      {value.length >= limit && value !== first && (
        <p class="hint" role="alert">
          {t('ui.noteFull', { limit: NOTE_WRITING_LIMIT })}
        </p>
      )}
    </>
  );
}
