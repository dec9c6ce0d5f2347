import { browser } from 'wxt/browser';
import type { PageCommand } from '@/lib/domain/in-page';

/** What the reader may ask for in a page's context menu. */
export type MenuCommand = Exclude<PageCommand, 'cursor'> | 'read';

export interface CommandPlace {
  tabId: number;
  /** The tab shows our reader: no script can be put there. */
  isReader: boolean;
  /** The frame in which the menu was opened; unknown for a shortcut. */
  frameId?: number;
  /** The address of the picture on which the menu was opened, where nothing was selected. */
  image?: string;
}

const MENU_ENTRIES = [
  { id: 'highlight', contexts: ['selection', 'image'] },
  { id: 'annotate', contexts: ['selection', 'image'] },
  { id: 'read', contexts: ['page'] },
] as const satisfies readonly {
  id: MenuCommand;
  contexts: readonly ('selection' | 'image' | 'page')[];
}[];

/**
 * Makes the entries of the context menus of a selection, a picture and a page, with titles in the reader's language.
 * Said anew at each start: whatever was there is replaced. Firefox for Android has no such menu.
 */
export async function showMenu(titles: Record<MenuCommand, string>): Promise<void> {
  if (browser.contextMenus === undefined) return;
  await browser.contextMenus.removeAll();
  for (const { id, contexts } of MENU_ENTRIES) {
    // Only where there may be an article. Selections in our own reader are for the reader as well.
    const where = id === 'read' ? { documentUrlPatterns: ['http://*/*', 'https://*/*'] } : {};
    browser.contextMenus.create(
      { id, title: titles[id], contexts: [...contexts], ...where },
      () => {
        // An entry that another start made a moment earlier is as good as this one.
        void browser.runtime.lastError;
      },
    );
  }
}

/** Calls back when an entry is chosen; the choice opens the tab's page to us (activeTab). */
export function onMenuChosen(
  callback: (command: MenuCommand, place: CommandPlace) => void,
): () => void {
  if (browser.contextMenus === undefined) return () => undefined;
  const listener: Parameters<typeof browser.contextMenus.onClicked.addListener>[0] = (
    { menuItemId, frameId, mediaType, srcUrl, selectionText = '' },
    tab,
  ) => {
    const entry = MENU_ENTRIES.find(({ id }) => id === menuItemId);
    if (entry === undefined || tab?.id === undefined) return;
    const isPicture = mediaType === 'image' && selectionText.trim() === '';
    callback(entry.id, {
      tabId: tab.id,
      isReader: isReader(tab.url),
      ...(frameId === undefined ? {} : { frameId }),
      ...(isPicture && srcUrl !== undefined ? { image: srcUrl } : {}),
    });
  };
  browser.contextMenus.onClicked.addListener(listener);
  return () => browser.contextMenus.onClicked.removeListener(listener);
}

/** Whether an address is our reader's. */
export function isReader(address: string | undefined): boolean {
  return address?.startsWith(browser.runtime.getURL('/reader.html')) === true;
}
