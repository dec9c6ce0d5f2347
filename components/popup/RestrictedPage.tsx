import { useI18n } from '@/components/hooks/i18n';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { libraryIcon, lockIcon, shieldIcon } from '@/components/ui/icons';
import type { MessageKey } from '@/lib/i18n/translate';
import { PopupBar } from './PopupBar';
import type { PageRestriction, PopupGateway, PopupTab } from './popup-gateway';

export interface RestrictedPageProps {
  tab?: PopupTab | undefined;
  restriction: PageRestriction;
  gateway: PopupGateway;
}

/** Where it is not the browser that protects the page. */
const HEADINGS: Partial<Record<PageRestriction, MessageKey>> = {
  unasked: 'popup.unasked',
  document: 'failure.not-markable.heading',
};

/** A page that cannot be marked, mostly since the browser lets no extension in: why, and what is there instead. */
export function RestrictedPage({ tab, restriction, gateway }: RestrictedPageProps) {
  const { t } = useI18n();
  const isUnasked = restriction === 'unasked';
  return (
    <>
      <header class="popup-head popup-step">
        <PopupBar gateway={gateway}>
          <bdi>{shortAddress(tab?.address)}</bdi>
        </PopupBar>
      </header>
      <section class="popup-body popup-plain">
        <EmptyState
          level={1}
          icon={isUnasked ? shieldIcon : lockIcon}
          heading={t(HEADINGS[restriction] ?? 'failure.restricted-page.heading')}
          text={t(
            restriction === 'document'
              ? 'failure.not-markable.text'
              : `popup.restricted.${restriction}`,
          )}
          actions={
            <Button icon={libraryIcon} onClick={() => gateway.openLibrary()}>
              {t('popup.openLibrary')}
            </Button>
          }
        />
      </section>
    </>
  );
}

/** “chrome://settings”: the beginning of an address, which says enough. */
function shortAddress(address = ''): string {
  return /^[\w-]+:(?:\/\/[^/?#]*)?/u.exec(address)?.[0] ?? '';
}
