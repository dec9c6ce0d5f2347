import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { LinkButton } from '@/components/ui/Button';
import { Segments } from '@/components/ui/Segments';
import type { OwnWords as Words } from './share-subjects';

export interface OwnWordsProps extends Words {
  /** The note of the annotation, which may be taken over. */
  note?: string | undefined;
  onWrite: (comment: string) => void;
  onPlace: (isCommentFirst: boolean) => void;
}

/** A few words of the reader's own, above or below the quote. */
export function OwnWords({ comment, isCommentFirst, note, onWrite, onPlace }: OwnWordsProps) {
  const { t } = useI18n();
  const field = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [isOpen, setOpen] = useState(comment !== '');
  const opened = useRef(false);
  useLayoutEffect(() => {
    if (opened.current) area.current?.focus();
  }, [isOpen]);
  if (!isOpen) {
    const open = () => {
      opened.current = true;
      setOpen(true);
    };
    return (
      <p class="own-words">
        <LinkButton onClick={open}>{t('share.addWords')}</LinkButton>
      </p>
    );
  }
  return (
    <div class="stack-s own-words">
      <div class="between">
        <label class="label" for={field}>
          {t('share.ownWords')}
        </label>
        {comment === '' && note !== undefined && note !== '' && (
          <LinkButton onClick={() => onWrite(note)}>{t('share.useNote')}</LinkButton>
        )}
      </div>
      <textarea
        class="textarea"
        id={field}
        ref={area}
        dir="auto"
        rows={2}
        value={comment}
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
      {comment.trim() !== '' && (
        <Segments
          label={t('share.order')}
          value={isCommentFirst ? 'comment' : 'quote'}
          onChange={(first) => onPlace(first === 'comment')}
          options={[
            { value: 'comment', label: t('share.commentFirst') },
            { value: 'quote', label: t('share.quoteFirst') },
          ]}
        />
      )}
    </div>
  );
}
