import { useEffect, useRef } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { AnchorStatus } from '@/components/ui/AnnotationRow';
import { IconButton } from '@/components/ui/IconButton';
import { editIcon, endsIcon, shareIcon, trashIcon } from '@/components/ui/icons';
import { Doctor } from '@/components/ui/Doctor';
import { QuoteVersions } from '@/components/ui/QuoteVersions';
import type { Annotation, FoundPassage } from '@/lib/domain/annotation';
import { asksFor } from '@/lib/domain/attention';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { AnchorState } from '@/lib/domain/selector';

export interface ReadingViewProps {
  annotation: Annotation;
  state: AnchorState | undefined;
  /** What stands there now, or is most like it. */
  found: FoundPassage | undefined;
  language: string | undefined;
  onAttach: (found: FoundPassage) => void;
  onKeep: (found: FoundPassage) => void;
  onPick: () => void;
  colorNames: Partial<Record<HighlightColor, string>>;
  showNote: (element: Element, markdown: string) => Promise<void>;
  /** Absent where nothing may be changed. */
  onMoveEnds: (() => void) | undefined;
  onEdit: (() => void) | undefined;
  onRemove: (() => void) | undefined;
  onShare: () => void;
}

/** What the reader said about a passage, and what can be done with it. */
export function ReadingView({
  annotation,
  state,
  found,
  language,
  onAttach,
  onKeep,
  onPick,
  colorNames,
  showNote,
  onMoveEnds,
  onEdit,
  onRemove,
  onShare,
}: ReadingViewProps) {
  const { t, date, time } = useI18n();
  const note = useRef<HTMLDivElement>(null);
  const { color, tags, created } = annotation;
  const asks = state && asksFor(annotation, { state, found });
  const isToday = new Date(created).toDateString() === new Date().toDateString();
  const when = isToday ? t('annotator.today', { time: time(created) }) : date(created);
  useEffect(() => {
    if (note.current !== null && annotation.note !== '') {
      void showNote(note.current, annotation.note);
    }
  }, [annotation.note, showNote]);

  return (
    <section
      class="popover"
      role="dialog"
      aria-label={t('annotator.card')}
      tabIndex={-1}
      data-first
    >
      <div ref={note} class="note" dir="auto" hidden={annotation.note === ''} />
      {tags.length > 0 && (
        <ul class="tags" aria-label={t('ui.tags')}>
          {tags.map((tag) => (
            <li key={tag}>
              <bdi>{tag}</bdi>
            </li>
          ))}
        </ul>
      )}
      {state !== undefined && state !== 'anchored' && (
        <p>
          <AnchorStatus state={state} />
        </p>
      )}
      {asks !== undefined && (
        <div class="stack-s">
          <Doctor
            annotation={annotation}
            state={asks}
            found={found}
            language={language}
            {...(onEdit !== undefined && { onAttach, onKeep, onPick })}
          />
        </div>
      )}
      <QuoteVersions
        annotation={annotation}
        now={state === 'changed' ? found?.quote : undefined}
        language={language}
      />
      {onEdit === undefined && <p class="hint">{t('annotator.private')}</p>}
      <footer
        class={
          annotation.note === '' && tags.length === 0 ? 'popover-foot' : 'popover-foot read-foot'
        }
      >
        <span class="meta grow">
          <span>{colorNames[color] ?? t(`color.${color}`)}</span>
          <span>{when}</span>
        </span>
        {onMoveEnds !== undefined && (
          <IconButton icon={endsIcon} label={t('annotator.ends.move')} onClick={onMoveEnds} />
        )}
        {onEdit !== undefined && (
          <IconButton icon={editIcon} label={t('annotator.edit')} onClick={onEdit} />
        )}
        <IconButton icon={shareIcon} flip label={t('annotator.copyQuote')} onClick={onShare} />
        {onRemove !== undefined && (
          <IconButton icon={trashIcon} label={t('annotator.delete')} onClick={onRemove} />
        )}
      </footer>
    </section>
  );
}
