import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { KEPT_DAYS } from '@/lib/domain/change';
import type { MessageKey } from '@/lib/i18n/translate';
import { EraseDialog } from '../EraseDialog';
import type { OptionsGateway } from '../options-gateway';

/** What each permission of the manifest is for; one without a line is shown by its name. */
const MEANINGS: Partial<Record<string, MessageKey>> = {
  activeTab: 'options.about.activeTab',
  scripting: 'options.about.scripting',
  storage: 'options.about.storage',
  unlimitedStorage: 'options.about.unlimitedStorage',
  contextMenus: 'options.about.contextMenus',
  alarms: 'options.about.alarms',
  sidePanel: 'options.about.sidePanel',
};

/** The version, and what the installed extension may do, in its own words and in the browser's. */
export function AboutSection({ gateway }: { gateway: OptionsGateway }) {
  const { manifest, welcomeAddress } = gateway;
  const { t } = useI18n();
  const [blocked, setBlocked] = useState<number>();
  const [erasing, setErasing] = useState(false);
  useEffect(() => void gateway.blockedAttempts().then(setBlocked), [gateway]);
  return (
    <>
      <header class="stack-s">
        <h1 class="title title-l">{t('options.about.title')}</h1>
        <p class="meta">
          <span>{t('options.about.version', { version: manifest.version })}</span>
          <span>{t('options.about.license')}</span>
          <span>
            <a href={welcomeAddress}>{t('options.about.welcome')}</a>
          </span>
        </p>
      </header>
      <section class="settings stack-s" aria-labelledby="options-privacy">
        <h2 id="options-privacy">{t('options.about.privacy')}</h2>
        <p class="read">{t('options.about.stays')}</p>
        <p class="read">{t('options.about.reads')}</p>
        <p class="read">{t('options.about.private')}</p>
        <p class="read">{t('options.about.kept', { days: KEPT_DAYS })}</p>
        <p class="read">{t('options.about.yours')}</p>
      </section>
      <section class="settings" aria-labelledby="options-may">
        <h2 id="options-may">{t('options.about.may')}</h2>
        <p class="hint">{t('options.about.mayHint')}</p>
        <table class="ledger">
          <thead>
            <tr>
              <th scope="col">{t('options.about.permission')}</th>
              <th scope="col">{t('options.about.purpose')}</th>
            </tr>
          </thead>
          <tbody>
            {manifest.permissions.map((permission) => {
              const meaning = MEANINGS[permission];
              return (
                <tr key={permission}>
                  <th scope="row">
                    <code class="code">{permission}</code>
                  </th>
                  <td>{meaning === undefined ? '' : t(meaning, { days: KEPT_DAYS })}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <section class="settings stack-s" aria-labelledby="options-network">
        <h2 id="options-network">{t('options.about.network')}</h2>
        <p class="hint">{t('options.about.networkHint')}</p>
        <p class="code policy" dir="ltr">
          {manifest.contentSecurityPolicy}
        </p>
        {blocked !== undefined && <p>{t('options.about.blocked', {}, blocked)}</p>}
      </section>
      <section class="settings" aria-labelledby="options-erase">
        <h2 id="options-erase">{t('options.erase.heading')}</h2>
        <div class="setting">
          <p class="hint">{t('options.erase.hint')}</p>
          <Button kind="danger" onClick={() => setErasing(true)}>
            {t('options.erase.open')}
          </Button>
        </div>
      </section>
      {erasing && <EraseDialog gateway={gateway} onClose={() => setErasing(false)} />}
    </>
  );
}
