import { useI18n } from '@/components/hooks/i18n';
import { useColorName, type ColorNames } from '@/components/ui/ColorField';
import { NoteText } from '@/components/ui/NoteText';
import type { Annotation } from '@/lib/domain/annotation';
import type { Snapshot } from '@/lib/domain/snapshot';
import { MadeOn } from './MadeOn';

export interface MarginNoteProps {
  annotation: Annotation;
  madeOn?: Snapshot | undefined;
  names: ColorNames;
  onOpen: () => void;
}

/** A note in the margin. Its last line, the meaning of its colour, opens its card. */
export function MarginNote({ annotation, madeOn, names, onOpen }: MarginNoteProps) {
  const { t } = useI18n();
  const nameOf = useColorName(names);
  const { note, tags, color, quote } = annotation;
  return (
    <>
      {note !== '' && <NoteText markdown={note} />}
      {tags.length > 0 && (
        <ul class="tags" aria-label={t('ui.tags')}>
          {tags.map((tag) => (
            <li key={tag} dir="auto">
              {tag}
            </li>
          ))}
        </ul>
      )}
      <MadeOn version={madeOn} />
      <button
        type="button"
        class="by"
        aria-label={t('reader.openNote', { name: nameOf(color), quote: beginningOf(quote) })}
        onClick={onOpen}
      >
        {nameOf(color)}
      </button>
    </>
  );
}

/** Enough of a quote to know it by. */
export function beginningOf(quote: string): string {
  const words = quote.split(/\s+/u);
  return words.length > 6 ? `${words.slice(0, 6).join(' ')}…` : quote.slice(0, 60);
}
