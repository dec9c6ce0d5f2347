import { browser, type Browser } from 'wxt/browser';
import type { Requester } from '@/lib/domain/requests';

type Sender = Browser.runtime.MessageSender;

/**
 * Who sent a message, read from what the browser says of its sender and never from the message.
 * Answers `undefined` for whoever may send us nothing: another extension, a page not yet shown.
 */
export async function requesterOf(sender: Sender): Promise<Requester | undefined> {
  if (sender.id !== browser.runtime.id || sender.documentLifecycle === 'prerender')
    return undefined;
  if (isOwnPage(sender)) return sender.tab === undefined ? popupRequester() : ownPage(sender.tab);
  if (sender.tab?.id === undefined || sender.frameId === undefined) return undefined;
  return {
    tier: 'annotator',
    incognito: sender.tab.incognito,
    tabId: sender.tab.id,
    frameId: sender.frameId,
    ...(await annotatorAddress(sender, sender.tab)),
  };
}

/** Whether a sender is a page of ours: by its address, which the browser sets, not the page. */
export function isOwnPage(sender: Sender): boolean {
  const base = browser.runtime.getURL('/');
  const isOwnOrigin = sender.origin === undefined || base.startsWith(`${sender.origin}/`);
  return isOwnOrigin && sender.url?.startsWith(base) === true;
}

/**
 * The top page's address and, in a frame below it, the frame's.
 *
 * A frame of an allowed site inside a page that is not allowed has no address, and is shown nothing.
 * The sender does not tell the two apart: Chromium names the tab's address to every frame of ours.
 * The tab itself does, since its address is told only where its page may be read.
 */
async function annotatorAddress(
  sender: Sender,
  tab: Browser.tabs.Tab,
): Promise<Pick<Requester, 'address' | 'frame'>> {
  const isTop = sender.frameId === 0;
  const address = isTop ? topAddress(sender, tab.url) : await readableAddress(tab.id);
  return {
    ...(address === undefined ? {} : { address }),
    ...(isTop || sender.url === undefined ? {} : { frame: sender.url }),
  };
}

async function readableAddress(tabId: number | undefined): Promise<string | undefined> {
  const requester = tabId === undefined ? undefined : await requesterForTab(tabId);
  return requester?.address;
}

/**
 * The tab's address, which follows an app from route to route; the sender's own stays
 * at the route where the document began. The sender's counts when the document is on its way out:
 * the tab then shows another page already, and these are the last words of this one.
 */
function topAddress(sender: Sender, tabAddress: string | undefined): string | undefined {
  if (tabAddress === undefined || sender.url === undefined) return tabAddress ?? sender.url;
  const isShown = sender.documentLifecycle === undefined || sender.documentLifecycle === 'active';
  return isShown && isSameOrigin(tabAddress, sender.url) ? tabAddress : sender.url;
}

function isSameOrigin(one: string, other: string): boolean {
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  const [a, b] = [new URL(one), new URL(other)];
  return a.protocol === b.protocol && a.host === b.host;
}

function ownPage(tab: Browser.tabs.Tab): Requester {
  return { tier: 'own-page', incognito: tab.incognito };
}

/** The popup lies over a tab and speaks for it, but runs outside of it, even over a private one. */
async function popupRequester(): Promise<Requester> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab === undefined) return { tier: 'own-page', incognito: false };
  return {
    ...ownPage(tab),
    ...(tab.url === undefined ? {} : { address: tab.url }),
    ...(tab.id === undefined ? {} : { tabId: tab.id }),
  };
}

/** An own page that names a tab speaks for that tab's page. */
export async function requesterForTab(tabId: number): Promise<Requester | undefined> {
  try {
    const tab = await browser.tabs.get(tabId);
    return {
      ...ownPage(tab),
      tabId,
      ...(tab.url === undefined ? {} : { address: tab.url }),
    };
  } catch {
    // The tab was closed in the meantime: nobody to speak for.
    return undefined;
  }
}
