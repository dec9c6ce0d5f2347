import type { PopupGateway } from '@/components/popup/popup-gateway';
import { popupMessages } from '@/components/popup/popup-messages';
import { askForSite, forgetSite } from '@/lib/browser/permissions';
import { extractArticle, startAnnotator } from '@/lib/browser/scripting';
import { goTo } from '@/lib/browser/tabs';
import { newId } from '@/lib/domain/new-id';
import type { Settings } from '@/lib/settings/settings';
import { ownPages } from './own-pages';
import { popupLibrary } from './popup-library';
import { sharePreferences } from '@/lib/settings/share-preferences';
import { popupSharing } from './sharing-gateway';
import { tabInFront } from './tab-in-front';

/** What the popup needs of the browser, put together. */
export function createPopupGateway(settings: Settings): PopupGateway {
  return {
    ...popupMessages,
    ...popupLibrary,
    ...popupSharing,
    ...tabInFront(),
    ...sharePreferences(settings),
    readArticle: extractArticle,
    startAnnotator,
    askForSite,
    forgetSite,
    wasAsked: async (site) => (await settings.get('askedSites')).includes(site),
    goTo: (tabId, address) => void goTo(tabId, address),
    ...ownPages,
    leave: () => window.close(),
    storage: localStorage,
    newId,
    now: () => new Date().toISOString(),
  };
}
