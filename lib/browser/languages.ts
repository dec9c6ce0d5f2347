import { browser } from 'wxt/browser';

/** The languages of the reader's browser, the one of its own menus first (BCP 47). */
export function browserLanguages(): string[] {
  return [browser.i18n.getUILanguage(), ...navigator.languages];
}
