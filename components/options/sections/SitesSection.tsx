import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import type { AllowedSites, OptionsGateway } from '../options-gateway';

/** The sites on which highlights show by themselves, and how to take that back. */
export function SitesSection({ gateway }: { gateway: OptionsGateway }) {
  const { t } = useI18n();
  const [allowed, setAllowed] = useState<AllowedSites>();
  const [said, setSaid] = useState('');
  useEffect(() => {
    let wanted = true;
    const look = async () => {
      const now = await gateway.allowedSites();
      if (wanted) setAllowed(now);
    };
    void look();
    const stop = gateway.watchSites(() => void look());
    return () => {
      wanted = false;
      stop();
    };
  }, [gateway]);
  const forget = async (site: string | 'every-site', name: string) => {
    await gateway.forgetSite(site);
    setAllowed(await gateway.allowedSites());
    setSaid(t('options.sites.stopped', { site: name }));
  };
  const sites = allowed?.sites ?? [];
  return (
    <>
      <header class="stack-s">
        <h1 class="title title-l">{t('options.sites.title')}</h1>
        <p class="hint options-lead">{t('options.sites.lead')}</p>
      </header>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {allowed !== undefined && (
        <section class="settings" aria-labelledby="options-sites">
          <h2 id="options-sites">
            {sites.length === 0
              ? t('options.sites.none')
              : t('options.sites.always', {}, sites.length)}
          </h2>
          {sites.length > 0 && (
            <table class="ledger">
              <thead>
                <tr>
                  <th scope="col">{t('options.sites.site')}</th>
                  <th scope="col">
                    <span class="visually-hidden">{t('options.sites.stop')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {sites.map((site) => (
                  <tr key={site}>
                    <th scope="row">
                      <bdi>{site}</bdi>
                    </th>
                    <td class="n">
                      <Button
                        small
                        kind="quiet"
                        aria-label={t('options.sites.stopOn', { site })}
                        onClick={() => void forget(site, site)}
                      >
                        {t('options.sites.stop')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {sites.length === 0 && <p class="hint">{t('options.sites.noneHint')}</p>}
        </section>
      )}
      {allowed !== undefined && (
        <section class="settings" aria-labelledby="options-more">
          <h2 id="options-more">{t('options.sites.more')}</h2>
          <div class="setting">
            <h3 class="label">{t('options.sites.every')}</h3>
            <p class="hint">
              {t(allowed.everySite ? 'options.sites.everyOn' : 'options.sites.everyHint')}
            </p>
            {allowed.everySite ? (
              <Button onClick={() => void forget('every-site', t('options.sites.every'))}>
                {t('options.sites.stop')}
              </Button>
            ) : (
              // The browser asks for itself; nothing may be awaited before it does.
              <Button onClick={() => void gateway.askForEverySite()}>
                {t('options.sites.allowEvery')}
              </Button>
            )}
          </div>
        </section>
      )}
    </>
  );
}
