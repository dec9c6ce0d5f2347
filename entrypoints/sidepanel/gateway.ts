import type { PopupGateway } from '@/components/popup/popup-gateway';
import { createPopupGateway } from '@/entrypoints/popup/gateway';
import { followTabOfThisWindow, tabOfThisWindow } from '@/lib/browser/tabs';
import { onPageOpened } from '@/lib/messaging/on-page-opened';
import type { Settings } from '@/lib/settings/settings';

/** The popup's gateway for a surface that stays beside the page and follows the tab. */
export function createPanelGateway(settings: Settings): PopupGateway {
  const popup = createPopupGateway(settings);
  return {
    ...popup,
    async tab() {
      const tab = await popup.tab();
      // No click opened this: an address that is not told is that of a page not to be looked at.
      return tab !== undefined && tab.address === undefined
        ? { ...tab, restriction: 'unasked' }
        : tab;
    },
    follow(onMoved) {
      const unfollow = followTabOfThisWindow(onMoved);
      const unhear = onPageOpened(async (tabId) => {
        if ((await tabOfThisWindow())?.id === tabId) onMoved();
      });
      return () => [unfollow, unhear].forEach((stop) => stop());
    },
    openBeside: undefined,
    leave: () => undefined,
  };
}
