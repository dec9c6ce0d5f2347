import { useI18n } from '@/components/hooks/i18n';
import type { ShareChoice } from './share-choice';

/** What goes out, as it will be read. */
export function SharePreview({ choice }: { choice: ShareChoice }) {
  const { t } = useI18n();
  const { subject, color, language } = choice;
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
