import { useI18n } from '@/components/hooks/i18n';
import { AnnotationRow } from '@/components/ui/AnnotationRow';
import type { ColorNames } from '@/components/ui/ColorField';
import { NoteText } from '@/components/ui/NoteText';
import { MadeOn } from './MadeOn';
import type { MarkedPassage } from './reader-gateway';

export interface UnplacedNotesProps {
  passages: readonly MarkedPassage[];
  names: ColorNames;
}

/** What was marked on the page but is not in this text: a comment, a caption, an earlier wording. */
export function UnplacedNotes({ passages, names }: UnplacedNotesProps) {
  const { t, locale, direction } = useI18n();
  const unplaced = passages.filter(({ state }) => state === 'orphan');
  if (unplaced.length === 0) return null;
  return (
    <section
      class="reader-unplaced stack"
      data-own
      lang={locale}
      dir={direction}
      aria-labelledby="unplaced"
    >
      <h2 class="label" id="unplaced">
        {t('reader.unplaced')}
      </h2>
      <ul class="annotations">
        {unplaced.map(({ annotation, madeOn }) => (
          <AnnotationRow
            key={annotation.id}
            annotation={annotation}
            names={names}
            note={
              <>
                {annotation.note !== '' && <NoteText markdown={annotation.note} />}
                <MadeOn version={madeOn} />
              </>
            }
          />
        ))}
      </ul>
    </section>
  );
}
