import { useId } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { Post, ShareSubject } from '@/lib/sharing/share-target';
import type { PreparedShare } from '@/lib/sharing/share-targets';
import { targetName } from './target-faces';

export interface SharePreviewProps {
  subject: ShareSubject;
  shares: readonly PreparedShare[];
  /** The place whose post is shown; the quote itself where it has none. */
  shownFor: string;
  onShowFor: (id: string) => void;
  /** Of a quote: the highlighter that it hangs on. */
  color?: HighlightColor | undefined;
  /** BCP 47, of the article. */
  language?: string | undefined;
}

/** Exactly what goes out, for the place that the reader looks at. */
export function SharePreview(props: SharePreviewProps) {
  const { subject, shares, shownFor, onShowFor, color, language } = props;
  const { t } = useI18n();
  const field = useId();
  const posts = shares.filter(({ id, post }) => post !== undefined || id === 'copy-markdown');
  const chosen = posts.find(({ id }) => id === shownFor);
  return (
    <section class="stack-s" aria-label={t('share.preview')}>
      <div class="quote-preview">
        {chosen === undefined ? (
          <QuoteItself subject={subject} color={color} language={language} />
        ) : (
          <p class="preview-post" dir="auto" lang={language}>
            {chosen.post?.text ?? subject.composed.markdown}
          </p>
        )}
      </div>
      <div class="between preview-foot">
        <span class="hint" role="status">
          {chosen?.post && (
            <PostCount post={chosen.post} hasWords={subject.comment !== undefined} />
          )}
        </span>
        <label class="visually-hidden" for={field}>
          {t('share.previewFor')}
        </label>
        <select
          class="select select-small"
          id={field}
          value={chosen?.id ?? ''}
          onChange={(event) => onShowFor(event.currentTarget.value)}
        >
          <option value="">
            {t(subject.kind === 'article' ? 'share.article' : 'share.quote')}
          </option>
          {posts.map(({ id }) => (
            <option key={id} value={id}>
              {targetName(id, t)}
            </option>
          ))}
        </select>
      </div>
    </section>
  );
}

/** How much of a place's room is taken, and whether the quote had to be shortened for it. */
function PostCount({ post, hasWords }: { post: Post; hasWords: boolean }) {
  const { count, limit, isShortened } = post;
  const { t } = useI18n();
  const isOver = limit !== undefined && count > limit;
  return (
    <>
      {limit !== undefined && (
        <span class={isOver ? 'count-over' : undefined}>{t('share.count', { limit }, count)} </span>
      )}
      {isOver
        ? t(hasWords ? 'share.tooLong' : 'share.linkTooLong')
        : isShortened && t('share.shortened')}
    </>
  );
}

function QuoteItself({
  subject,
  color,
  language,
}: Pick<SharePreviewProps, 'subject' | 'color' | 'language'>) {
  const { quoted, attribution } = subject.composed;
  const { comment, isCommentFirst } = subject;
  const own = comment !== undefined && (
    <p class="preview-own" dir="auto">
      {comment}
    </p>
  );
  return (
    <>
      {isCommentFirst !== false && own}
      {subject.kind === 'quote' ? (
        <blockquote class="spine clamp-6" data-color={color} dir="auto" lang={language}>
          {quoted}
        </blockquote>
      ) : (
        <p class="read clamp-6 preview-text" dir="auto" lang={language}>
          {quoted}
        </p>
      )}
      {attribution !== '' && (
        <p class={subject.kind === 'quote' ? 'meta beside-spine' : 'meta'} dir="auto">
          {attribution}
        </p>
      )}
      {isCommentFirst === false && own}
    </>
  );
}
