import type { PopupGateway } from '@/components/popup/popup-gateway';
import { popupMessages } from '@/components/popup/popup-messages';
import { askForSite, forgetSite } from '@/lib/browser/permissions';
import { restrictionOf } from '@/lib/browser/restricted-pages';
import { extractArticle, startAnnotator } from '@/lib/browser/scripting';
import { surroundings } from '@/lib/browser/surroundings';
import { goTo, openOwnPage, tabOfThisWindow } from '@/lib/browser/tabs';
import { newId } from '@/lib/domain/new-id';
import type { Settings } from '@/lib/settings/settings';
import { popupLibrary } from './popup-library';
import { popupSharing } from './sharing-gateway';

/** What the popup needs of the browser, put together. */
export function createPopupGateway(settings: Settings): PopupGateway {
  return {
    ...popupMessages,
    ...popupLibrary,
    ...popupSharing,
    async tab() {
      const [tab, around] = await Promise.all([tabOfThisWindow(), surroundings()]);
      if (tab === undefined) return undefined;
      return { ...tab, tabId: tab.id, restriction: restrictionOf(tab.address, around) };
    },
    readArticle: extractArticle,
    startAnnotator,
    askForSite,
    forgetSite,
    wasAsked: async (site) => (await settings.get('askedSites')).includes(site),
    goTo: (tabId, address) => void goTo(tabId, address),
    openLibrary: (id) => void openOwnPage(id ? `/library.html?article=${id}` : '/library.html'),
    openOptions: () => void openOwnPage('/options.html'),
    openRescue: () => void openOwnPage('/rescue.html'),
    openWelcome: () => void openOwnPage('/welcome.html'),
    storage: localStorage,
    newId,
    now: () => new Date().toISOString(),
  };
}
