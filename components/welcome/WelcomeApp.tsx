import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { Logo } from '@/components/ui/Logo';
import { AccessStep } from './AccessStep';
import { CopyStep } from './CopyStep';
import { PracticeStep } from './PracticeStep';
import type { WelcomeGateway } from './welcome-gateway';

const STEPS = 3;

/** What opens after installing: try it, decide when it may look, and where a copy is kept. */
export function WelcomeApp({ gateway }: { gateway: WelcomeGateway }) {
  const { t } = useI18n();
  const [step, setStep] = useState(0);
  const isFirst = useRef(true);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = `${t('welcome.title')} – Pullquote`;
    // A new step is read from its beginning, but the page does not take the focus as it opens.
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [t, step]);
  return (
    <main class="sheet welcome">
      <p class="rail-name">
        <Logo />
        Pullquote
      </p>
      {step === 0 && <PracticeStep gateway={gateway} headingRef={heading} />}
      {step === 1 && <AccessStep gateway={gateway} headingRef={heading} />}
      {step === 2 && <CopyStep gateway={gateway} headingRef={heading} />}
      <footer class="between">
        <ol class="steps" aria-label={t('welcome.step', { now: step + 1, all: STEPS })}>
          {Array.from({ length: STEPS }, (_, index) => (
            <li key={index} aria-current={index === step ? 'step' : undefined} />
          ))}
        </ol>
        <span class="cluster">
          {step === 0 ? (
            <a class="button button-quiet" href={gateway.libraryAddress}>
              {t('welcome.skip')}
            </a>
          ) : (
            <Button kind="quiet" onClick={() => setStep(step - 1)}>
              {t('welcome.back')}
            </Button>
          )}
          {step < STEPS - 1 ? (
            <Button kind="primary" onClick={() => setStep(step + 1)}>
              {t('welcome.next')}
            </Button>
          ) : (
            <a class="button button-primary" href={gateway.libraryAddress}>
              {t('welcome.openLibrary')}
            </a>
          )}
        </span>
      </footer>
    </main>
  );
}
