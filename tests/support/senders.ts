import { fakeBrowser } from 'wxt/testing/fake-browser';

const tabOf = (tabId: number, address: string | undefined, incognito: boolean) => ({
  id: tabId,
  incognito,
  index: 0,
  windowId: 1,
  ...(address === undefined ? {} : { url: address }),
});

/** The annotator of a page's top frame, as the browser describes a sender. */
export function annotatorOf(address: string, { tabId = 7, incognito = false } = {}) {
  return {
    id: fakeBrowser.runtime.id,
    url: address,
    origin: new URL(address).origin,
    frameId: 0,
    documentLifecycle: 'active',
    tab: tabOf(tabId, address, incognito),
  };
}

/** The annotator of a frame in a page. The browser tells the page's address only where allowed. */
export function annotatorOfFrame(frame: string, top: string | undefined, tabId = 7) {
  return { ...annotatorOf(frame, { tabId }), frameId: 3, tab: tabOf(tabId, top, false) };
}

/** One of our own pages in a tab. */
export function ownPage(path = 'library.html', tabId = 8) {
  const url = fakeBrowser.runtime.getURL(`/${path}` as '/');
  return { ...annotatorOf(url, { tabId }), origin: undefined };
}

/** The popup over a tab: the browser says of no tab that it is in. */
export function popup() {
  return { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html' as '/') };
}
