import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import type { PracticeStepProps } from './PracticeStep';

/**
 * When Pullquote looks at a page. The first two need no decision here; everywhere is an offer that
 * only the reader's own click takes, and the browser asks once more.
 */
export function AccessStep({ gateway, headingRef }: PracticeStepProps) {
  const { t } = useI18n();
  const [everywhere, setEverywhere] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => {
    void gateway.everySiteAllowed().then(setEverywhere);
  }, [gateway]);
  const ask = async () => {
    // The browser asks only as the direct answer to a click: nothing may be awaited before.
    const granted = await gateway.askForEverySite();
    setEverywhere(granted);
    setSaid(t(granted ? 'welcome.everyGranted' : 'welcome.everyRefused'));
  };
  const forget = async () => {
    await gateway.forgetEverySite();
    setEverywhere(false);
    setSaid(t('welcome.everyRefused'));
  };
  return (
    <section class="stack-l" aria-labelledby="welcome-access">
      <h1 class="title welcome-title" id="welcome-access" tabIndex={-1} ref={headingRef}>
        {t('welcome.askTitle')}
      </h1>
      <ul class="welcome-choices">
        <li class="row">
          <Explained label={t('welcome.click')} hint={t('welcome.clickHint')} />
        </li>
        <li class="row">
          <Explained label={t('welcome.sites')} hint={t('welcome.sitesHint')} />
        </li>
        <li class="row">
          <Explained label={t('welcome.every')} hint={t('welcome.everyHint')} />
          {everywhere ? (
            <Button onClick={() => void forget()}>{t('options.sites.stop')}</Button>
          ) : (
            <Button onClick={() => void ask()}>{t('options.sites.allowEvery')}</Button>
          )}
        </li>
      </ul>
      <p class="hint welcome-hint" role="status">
        {said === '' ? t('welcome.askNote') : said}
      </p>
    </section>
  );
}

function Explained({ label, hint }: { label: string; hint: string }) {
  return (
    <span class="grow">
      <span class="label">{label}</span>
      <br />
      <span class="hint">{hint}</span>
    </span>
  );
}
