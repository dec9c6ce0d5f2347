import { browser } from 'wxt/browser';
import type { PageCommand } from '@/lib/domain/in-page';
import { isReader, type CommandPlace } from './menus';

/** The names in the manifest. `_execute_action` opens the popup by itself. */
const COMMANDS: Record<string, PageCommand | 'read'> = {
  'highlight-selection': 'highlight',
  'annotate-selection': 'annotate',
  'sentence-cursor': 'cursor',
  'open-reader': 'read',
};

/** Calls back when a shortcut is pressed; the key opens the tab's page to us (activeTab). */
export function onCommand(
  callback: (command: PageCommand | 'read', place: CommandPlace) => void,
): () => void {
  // Firefox for Android has no shortcuts.
  if (browser.commands === undefined) return () => undefined;
  const listener = (name: string, tab?: { id?: number | undefined; url?: string | undefined }) => {
    const command = COMMANDS[name];
    if (command === undefined || tab?.id === undefined) return;
    callback(command, { tabId: tab.id, isReader: isReader(tab.url) });
  };
  browser.commands.onCommand.addListener(listener);
  return () => browser.commands.onCommand.removeListener(listener);
}

/** The keys as the reader set them in the browser, by command; an unset one is absent. */
export async function shortcuts(): Promise<Record<string, string>> {
  if (browser.commands === undefined) return {};
  const commands = await browser.commands.getAll();
  const set = commands.flatMap(({ name, shortcut }) =>
    name === undefined || !shortcut ? [] : [[name, shortcut] as const],
  );
  return Object.fromEntries(set);
}

/** How to open the browser's page for shortcuts; `undefined` where it cannot be opened by us. */
export function openShortcutSettings(): (() => void) | undefined {
  if (browser.commands === undefined) return undefined;
  // Firefox 137 and later have a call for it, Chromium an address.
  const commands: { getAll: unknown; openShortcutSettings?: () => Promise<void> } =
    browser.commands;
  if (commands.openShortcutSettings !== undefined) {
    return () => void commands.openShortcutSettings?.();
  }
  if (!browser.runtime.getURL('/').startsWith('chrome-extension:')) return undefined;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
