import { browser } from 'wxt/browser';

/** The languages of the reader's browser, the one of its own menus first (BCP 47). */
export async function browserLanguages(): Promise<string[]> {
  return [browser.i18n.getUILanguage(), ...(await browser.i18n.getAcceptLanguages())];
}
