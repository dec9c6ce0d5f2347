import { browser, type Browser } from 'wxt/browser';
import type { MessageToBackground } from './protocol';

/**
 * Calls back when the annotator of a tab's top page says to the background that it started, or that
 * its page took another address: from then on that page may be looked at. Answers how to stop.
 */
export function onPageOpened(callback: (tabId: number) => void): () => void {
  // Answers nothing, so that the background's answer is the one.
  const listener = (message: unknown, { id, tab, frameId }: Browser.runtime.MessageSender) => {
    if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0) return;
    if (isOpening(message)) callback(tab.id);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function isOpening(message: unknown): boolean {
  const opening: MessageToBackground = 'page.open';
  return typeof message === 'object' && message !== null && 'name' in message
    ? message.name === opening
    : false;
}
