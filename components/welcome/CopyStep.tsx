import { useI18n } from '@/components/hooks/i18n';
import type { PracticeStepProps } from './PracticeStep';

/** Where a copy is kept, and how an older one comes back. */
export function CopyStep({ headingRef }: PracticeStepProps) {
  const { t } = useI18n();
  return (
    <section class="stack-l" aria-labelledby="welcome-copy">
      <h1 class="title welcome-title" id="welcome-copy" tabIndex={-1} ref={headingRef}>
        {t('welcome.copyTitle')}
      </h1>
      <p class="welcome-lead">{t('welcome.copyText')}</p>
      <div class="welcome-aside stack-s">
        <h2 class="label">{t('welcome.restoreTitle')}</h2>
        <p class="hint">{t('welcome.restoreText')}</p>
      </div>
    </section>
  );
}
