import { useI18n } from '@/components/hooks/i18n';
import { siteOf } from '@/lib/domain/page-identity';
import { PopupBar } from './PopupBar';
import type { PopupGateway, PopupTab } from './popup-gateway';

/** The bones of a page that takes long to read. They do not move. */
export function Skeleton({ tab, gateway }: { tab: PopupTab; gateway: PopupGateway }) {
  const { t } = useI18n();
  return (
    <>
      <header class="popup-head">
        <PopupBar gateway={gateway}>
          <bdi>{siteOf(tab.address ?? '')}</bdi>
        </PopupBar>
        <h1 class="visually-hidden" aria-live="polite">
          {t('popup.reading')}
        </h1>
        <div class="bones" aria-hidden="true">
          <span class="skeleton bone-title bone-half" />
          <span class="skeleton bone-title bone-long" />
          <span class="skeleton bone-title bone-most" />
          <span class="skeleton bone-half" />
        </div>
      </header>
      <div class="popup-actions" aria-hidden="true">
        <span class="skeleton bone-action" />
        <span class="skeleton bone-action" />
      </div>
      <div class="popup-body stack" aria-hidden="true">
        <div class="bones bones-annotation spine">
          <span class="skeleton bone-long" />
          <span class="skeleton bone-most" />
        </div>
        <div class="bones bones-annotation spine">
          <span class="skeleton bone-long" />
          <span class="skeleton bone-half" />
        </div>
      </div>
    </>
  );
}
