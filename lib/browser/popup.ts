import { browser } from 'wxt/browser';

/** Opens the popup by itself, where the browser allows it: it says why a page cannot be read. */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // No window of the browser has the focus, or this browser opens popups for clicks only.
  }
}
