import { browser } from 'wxt/browser';

/** Ink on paper, as in `components/styles/tokens.css`. */
const INK = '#1a1a1c';
const PAPER = '#fcfcfb';

/** Shows how many annotations a tab's page has; none is no badge. It goes with the page. */
export async function showCount(tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : count > 999 ? '999+' : String(count);
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: INK });
    await browser.action.setBadgeTextColor?.({ tabId, color: PAPER });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed in the meantime, or this browser (Firefox for Android) draws no badges.
  }
}
