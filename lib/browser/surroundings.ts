import { browser } from 'wxt/browser';

/** What kind of browser this is, where no feature tells. */
export interface Surroundings {
  isFirefox: boolean;
  /** Firefox for Android has no menus, shortcuts and windows: the popup offers everything. */
  isAndroid: boolean;
  mayReadFiles: boolean;
  mayRunInPrivateWindows: boolean;
}

export async function surroundings(): Promise<Surroundings> {
  const platform = await browser.runtime.getPlatformInfo();
  return {
    isFirefox: browser.runtime.getURL('/').startsWith('moz-extension:'),
    isAndroid: platform.os === 'android',
    mayReadFiles: await browser.extension.isAllowedFileSchemeAccess(),
    mayRunInPrivateWindows: await browser.extension.isAllowedIncognitoAccess(),
  };
}
