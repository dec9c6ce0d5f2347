import { useI18n } from '@/components/hooks/i18n';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { ShareSubject } from '@/lib/sharing/share-target';

export interface SharePreviewProps {
  subject: ShareSubject;
  /** Of a quote: the highlighter that it hangs on. */
  color?: HighlightColor | undefined;
  /** BCP 47, of the article. */
  language?: string | undefined;
}

/** What goes out, as it will be read. */
export function SharePreview({ subject, color, language }: SharePreviewProps) {
  const { t } = useI18n();
  const { quoted, attribution } = subject.composed;
  return (
    <section class="quote-preview" aria-label={t('share.preview')}>
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
    </section>
  );
}
