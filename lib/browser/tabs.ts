import { browser } from 'wxt/browser';
import { cleanAddress } from '@/lib/domain/page-identity';

/** A tab as our surfaces know it. The address is absent where the browser does not tell it. */
export interface BrowserTab {
  id: number;
  address?: string;
  title?: string;
  incognito: boolean;
  windowId: number;
}

/** The tab that the reader looks at, in the window used last. */
export async function activeTab(): Promise<BrowserTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab === undefined ? undefined : toBrowserTab(tab);
}

/**
 * The tab that a popup or side panel stands beside. Not “the window used last”: over a private
 * window that may be another one.
 */
export async function tabOfThisWindow(): Promise<BrowserTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab === undefined ? undefined : toBrowserTab(tab);
}

/**
 * The open tabs whose pages match one of the patterns. Only what may be read is found:
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
export async function tabsMatching(patterns: readonly string[]): Promise<BrowserTab[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query({ url: [...patterns], discarded: false });
  return tabs.map(toBrowserTab).filter((tab) => tab !== undefined);
}

/** Every open tab; addresses only where they may be read. */
export async function allTabs(): Promise<BrowserTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.map(toBrowserTab).filter((tab) => tab !== undefined);
}

/**
 * Opens a page of ours in a new tab, for example `/library.html#articles`.
 *
 * @param beside the tab that it belongs to: it stands next to it, and closing it leads back there
 */
export async function openOwnPage(path: string, beside?: number): Promise<void> {
  const url = new URL(path, browser.runtime.getURL('/')).href;
  const opener = beside === undefined ? undefined : await tabOrNone(beside);
  const place =
    opener === undefined
      ? {}
      : { openerTabId: beside, windowId: opener.windowId, index: opener.index + 1 };
  await browser.tabs.create({ url, ...place });
}

async function tabOrNone(id: number) {
  try {
    return await browser.tabs.get(id);
  } catch {
    return undefined; // closed meanwhile
  }
}

/**
 * From a page of ours back to the tab that it was opened from; if that shows something else by now,
 * this tab goes to the address.
 */
export async function backToOpener(address: string): Promise<void> {
  const here = await browser.tabs.getCurrent();
  const opener = here?.openerTabId === undefined ? undefined : await tabOrNone(here.openerTabId);
  const there = opener?.url === undefined ? undefined : cleanAddress(opener.url);
  if (opener?.id !== undefined && there === cleanAddress(address)) {
    await browser.tabs.update(opener.id, { active: true });
  } else if (here?.id !== undefined) await goTo(here.id, address);
}

/** Leads a tab to another address. */
export async function goTo(tabId: number, address: string): Promise<void> {
  await browser.tabs.update(tabId, { url: address });
}

/**
 * Calls back when the tab in front of this window is another one, or when its page was loaded anew.
 * Answers how to stop.
 */
export function followTabOfThisWindow(onMoved: () => void): () => void {
  const activated = () => onMoved();
  const updated = (
    _id: number,
    { status }: { status?: string | undefined },
    { active }: { active: boolean },
  ) => {
    if (active && status === 'complete') onMoved();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

function toBrowserTab(tab: {
  id?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
  incognito: boolean;
  windowId: number;
}): BrowserTab | undefined {
  if (tab.id === undefined) return undefined;
  return {
    id: tab.id,
    incognito: tab.incognito,
    windowId: tab.windowId,
    ...(tab.url === undefined || tab.url === '' ? {} : { address: tab.url }),
    ...(tab.title === undefined ? {} : { title: tab.title }),
  };
}
