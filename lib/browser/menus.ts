import { browser } from 'wxt/browser';
import type { PageCommand } from '@/lib/domain/in-page';

/** What the reader may ask for at a selection. */
export type SelectionCommand = Exclude<PageCommand, 'cursor'>;

export interface CommandPlace {
  tabId: number;
  /** The frame in which the menu was opened; unknown for a shortcut. */
  frameId?: number;
  /** The address of the picture on which the menu was opened, where nothing was selected. */
  image?: string;
}

const MENU_ENTRIES = ['highlight', 'annotate'] as const satisfies readonly SelectionCommand[];

/**
 * Makes the entries of the context menu of a selection and of a picture, with titles in the reader's language.
 * Said anew at each start: whatever was there is replaced. Firefox for Android has no such menu.
 */
export async function showMenu(titles: Record<SelectionCommand, string>): Promise<void> {
  if (browser.contextMenus === undefined) return;
  await browser.contextMenus.removeAll();
  for (const id of MENU_ENTRIES) {
    browser.contextMenus.create({ id, title: titles[id], contexts: ['selection', 'image'] }, () => {
      // An entry that another start made a moment earlier is as good as this one.
      void browser.runtime.lastError;
    });
  }
}

/** Calls back when an entry is chosen; the choice opens the tab's page to us (activeTab). */
export function onMenuChosen(
  callback: (command: SelectionCommand, place: CommandPlace) => void,
): () => void {
  if (browser.contextMenus === undefined) return () => undefined;
  const listener: Parameters<typeof browser.contextMenus.onClicked.addListener>[0] = (
    { menuItemId, frameId, mediaType, srcUrl, selectionText = '' },
    tab,
  ) => {
    const command = MENU_ENTRIES.find((id) => id === menuItemId);
    if (command === undefined || tab?.id === undefined) return;
    const isPicture = mediaType === 'image' && selectionText.trim() === '';
    callback(command, {
      tabId: tab.id,
      ...(frameId === undefined ? {} : { frameId }),
      ...(isPicture && srcUrl !== undefined ? { image: srcUrl } : {}),
    });
  };
  browser.contextMenus.onClicked.addListener(listener);
  return () => browser.contextMenus.onClicked.removeListener(listener);
}
