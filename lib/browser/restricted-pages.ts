/** Why a page cannot be read: said to the reader in plain words. */
export type Restriction =
  | 'browser-page' // chrome:, about:, devtools:, a new tab
  | 'extension-page' // ours or another's
  | 'store' // the browser's own store, and pages that the browser protects like it
  | 'pdf' // shown by the browser's viewer
  | 'source' // view-source:
  | 'file' // a file, and the reader has not let the extension read files
  | 'address'; // data:, blob:, javascript: and the like

/** https://developer.chrome.com/docs/extensions/develop/concepts/content-scripts and Edge's own store. */
const CHROMIUM_STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons)(?:[/?#]|$)/u;

/** The preference `extensions.webextensions.restrictedDomains` of Firefox 153. */
const FIREFOX_DOMAINS = new Set([
  'accounts-static.cdn.mozilla.net',
  'accounts.firefox.com',
  'addons.cdn.mozilla.net',
  'addons.mozilla.org',
  'api.accounts.firefox.com',
  'content.cdn.mozilla.net',
  'discovery.addons.mozilla.org',
  'oauth.accounts.firefox.com',
  'profile.accounts.firefox.com',
  'support.mozilla.org',
  'sync.services.mozilla.com',
]);

const BROWSER_SCHEME =
  /^(?:chrome|about|edge|brave|opera|vivaldi|devtools|resource|moz-safe-about|chrome-search|chrome-native):/u;

export interface RestrictionContext {
  /** Whether this is Firefox: the browsers protect different sites. */
  isFirefox: boolean;
  /** Whether the reader lets the extension read files of the device. */
  mayReadFiles: boolean;
}

/**
 * Why no extension may read the page at an address, or `undefined` where it may.
 * An address that the browser does not tell counts as one of its own pages: it tells all others
 * once the toolbar button was used.
 */
export function restrictionOf(
  address: string | undefined,
  { isFirefox, mayReadFiles }: RestrictionContext,
): Restriction | undefined {
  if (address === undefined || address === '') return 'browser-page';
  if (address.startsWith('view-source:')) return 'source';
  if (/^(?:chrome|moz)-extension:/u.test(address)) {
    // Chromium shows PDF documents by an extension of its own.
    return address.includes('mhjfbmdgcfjbbpaeojofohoefgiehjai') ? 'pdf' : 'extension-page';
  }
  if (BROWSER_SCHEME.test(address)) return 'browser-page';
  if (!URL.canParse(address)) return 'address';
  const url = new URL(address);
  if (url.protocol === 'file:') return mayReadFiles ? pdf(url) : 'file';
  if (!/^https?:$/u.test(url.protocol)) return 'address';
  const isStore = isFirefox ? FIREFOX_DOMAINS.has(url.hostname) : CHROMIUM_STORES.test(address);
  return isStore ? 'store' : pdf(url);
}

/** The viewers of both browsers show a PDF at its own address. A page may end in `.pdf` as well: rare. */
function pdf(url: URL): Restriction | undefined {
  return /\.pdf$/iu.test(url.pathname) ? 'pdf' : undefined;
}
