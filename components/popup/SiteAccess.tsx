import { useEffect, useId, useState } from 'preact/hooks';
import { useI18n } from '@/components/hooks/i18n';
import { Status } from '@/components/ui/Banner';
import { Button } from '@/components/ui/Button';
import { RichText } from '@/components/ui/RichText';
import { Switch } from '@/components/ui/Switch';
import type { PopupGateway } from './popup-gateway';

interface SiteProps {
  site: string;
  gateway: PopupGateway;
}

export interface SiteOfferProps extends SiteProps {
  /** The highlight was made just now, in this popup. */
  justHighlighted: boolean;
  onAnswered: (allowed: boolean) => void;
}

/** Asked once a site, after the first highlight there: whether highlights show on every visit. */
export function SiteOffer({ site, gateway, justHighlighted, onAnswered }: SiteOfferProps) {
  const { t } = useI18n();
  const heading = useId();
  useEffect(() => gateway.noteAsked(site), [gateway, site]);
  return (
    <section class="popup-body stack" aria-labelledby={heading}>
      {justHighlighted && (
        <p>
          <Status tone="sound" live>
            {t('popup.highlighted')}
          </Status>
        </p>
      )}
      <h2 class="title title-s" id={heading}>
        <RichText text={t('popup.siteOffer')} parts={{ site: <bdi>{site}</bdi> }} />
      </h2>
      <p class="soft">{t('popup.siteOfferText')}</p>
      <div class="cluster">
        <Button
          kind="primary"
          onClick={() => {
            // First of all, before anything is awaited: browsers refuse later.
            void gateway.askForSite(site).then(onAnswered);
          }}
        >
          {t('popup.siteAlways')}
        </Button>
        <Button kind="quiet" onClick={() => onAnswered(false)}>
          {t('popup.siteNever')}
        </Button>
      </div>
      <p class="hint">{t('popup.siteChange')}</p>
    </section>
  );
}

/** The foot of the popup: the same, at any time. */
export function SiteSwitch({ site, gateway, allowed }: SiteProps & { allowed: boolean }) {
  const { t } = useI18n();
  const label = useId();
  const [on, setOn] = useState(allowed);
  const [refused, setRefused] = useState(false);
  useEffect(() => setOn(allowed), [allowed]);
  const change = (wanted: boolean) => {
    if (!wanted) {
      setOn(false);
      void gateway.forgetSite(site);
      return;
    }
    // First of all, before anything is awaited: browsers refuse later.
    const answer = gateway.askForSite(site);
    setRefused(false);
    void (async () => {
      const granted = await answer;
      setOn(granted);
      setRefused(!granted);
    })();
  };
  return (
    <footer class="popup-foot">
      <span class="grow" id={label}>
        {refused ? (
          <span role="status">{t('popup.siteRefused')}</span>
        ) : (
          <RichText text={t('popup.alwaysOn')} parts={{ site: <bdi>{site}</bdi> }} />
        )}
      </span>
      <Switch checked={on} labelledBy={label} onChange={change} />
    </footer>
  );
}
