import { useEffect, useRef } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { IconButton } from '@/components/ui/IconButton';
import { editIcon, shareIcon, trashIcon } from '@/components/ui/icons';
import type { Annotation } from '@/lib/domain/annotation';
import type { QuoteSource } from '@/lib/domain/compose-quote';
import type { Result } from '@/lib/domain/failure';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { AnchorState } from '@/lib/domain/selector';
import { markdownToHtml } from '@/lib/html/markdown-to-html';
import { setCleanHtml } from '@/lib/html/sanitise';
import { copyPassage } from './copy-passage';

export interface ReadingViewProps {
  annotation: Annotation;
  state: AnchorState | undefined;
  source: QuoteSource;
  colorNames: Partial<Record<HighlightColor, string>>;
  /** Absent where nothing may be changed. */
  onEdit: (() => void) | undefined;
  onRemove: (() => void) | undefined;
  onCopied: (result: Result<null>) => void;
}

/** What the reader said about a passage, and what can be done with it. */
export function ReadingView({
  annotation,
  state,
  source,
  colorNames,
  onEdit,
  onRemove,
  onCopied,
}: ReadingViewProps) {
  const { t, dateTime } = useI18n();
  const note = useRef<HTMLDivElement>(null);
  const { color, tags, created } = annotation;
  useEffect(() => {
    if (note.current !== null) setCleanHtml(note.current, markdownToHtml(annotation.note));
  }, [annotation.note]);

  const share = async () => {
    const document = note.current?.ownerDocument;
    if (document === undefined) return;
    onCopied(await copyPassage({ what: 'quote', annotation, source }, document));
  };

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
      {state === 'changed' && <p class="hint">{t('ui.state.changed')}</p>}
      {onEdit === undefined && <p class="hint">{t('annotator.private')}</p>}
      <footer
        class={
          annotation.note === '' && tags.length === 0 ? 'popover-foot' : 'popover-foot read-foot'
        }
      >
        <span class="meta grow">
          <span>{colorNames[color] ?? t(`color.${color}`)}</span>
          <span>{dateTime(created)}</span>
        </span>
        {onEdit !== undefined && (
          <IconButton icon={editIcon} label={t('annotator.edit')} onClick={onEdit} />
        )}
        <IconButton
          icon={shareIcon}
          flip
          label={t('annotator.copyQuote')}
          onClick={() => void share()}
        />
        {onRemove !== undefined && (
          <IconButton icon={trashIcon} label={t('annotator.delete')} onClick={onRemove} />
        )}
      </footer>
    </section>
  );
}
