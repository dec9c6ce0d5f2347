/**
 * Parameters that follow readers around and never name a page. `source`, `src`, `ref`, `t` and
 * `id` are not here: they identify real pages.
 */
const TRACKING_PARAMETER = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|twclid|mc_cid|mc_eid|_ga|_gl)$/iu;

/**
 * The address that identifies a page: without credentials, tracking parameters and fragment, but
 * with a fragment that begins `#/` or `#!`, which is the route of an app.
 * Answers `undefined` for what is no http(s) or file address.
 */
export function cleanAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/^(?:https?|file):$/u.test(url.protocol)) return undefined;
  url.username = '';
  url.password = '';
  url.search = withoutTracking(url.search);
  if (!/^#[/!]/u.test(url.hash)) url.hash = '';
  return url.href;
}

/**
 * Read as text: content scripts of Firefox cannot iterate `searchParams` (its wrappers have no
 * iterators), and what stays is not encoded anew, so that one page never gets two names.
 */
function withoutTracking(search: string): string {
  const pairs = search.replace(/^\?/u, '').split('&');
  return pairs.filter((pair) => !TRACKING_PARAMETER.test(pair.split('=', 1)[0] ?? '')).join('&');
}

/** The address as it stands, but without credentials and text directive: what may be stored. */
export function rawAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/^(?:https?|file):$/u.test(url.protocol)) return undefined;
  url.username = '';
  url.password = '';
  url.hash = url.hash.replace(/:~:.*$/u, '');
  return url.href;
}

/** Why an address cannot be shared. */
export type Unshareable =
  /** It holds a name or a password. */
  | 'credentials'
  /** A file of this device. */
  | 'file'
  /** Nothing that others can open: `javascript:`, `data:`, `blob:`, a page of the browser. */
  | 'no-web-address';

/** What keeps an address from being shared; `undefined` where nothing does. */
export function unshareable(address: string | undefined): Unshareable | undefined {
  if (address === undefined || !URL.canParse(address)) return 'no-web-address';
  const { protocol, username, password } = new URL(address);
  if (protocol === 'file:') return 'file';
  if (!/^https?:$/u.test(protocol)) return 'no-web-address';
  return username === '' && password === '' ? undefined : 'credentials';
}

/**
 * The address of a page for others: without tracking parameters and text directive; its own
 * fragment stays. The canonical address takes its place if it is on the same site and names the
 * same article, which the last part of its path tells: publishers often point it at a section.
 * Answers `undefined` for what cannot be shared.
 */
export function shareAddress(address: string | undefined, canonical?: string): string | undefined {
  if (address === undefined || unshareable(address) !== undefined) return undefined;
  const url = new URL(address);
  url.search = withoutTracking(url.search);
  url.hash = url.hash.replace(/:~:.*$/u, '');
  const other = canonical === undefined ? undefined : cleanAddress(canonical);
  if (other === undefined || unshareable(canonical) !== undefined) return url.href;
  const name = lastName(url.href);
  if (siteOf(other) !== siteOf(url.href) || name === '' || lastName(other) !== name)
    return url.href;
  return other.replace(/#.*$/u, '') + url.hash;
}

/** What names an article in its path: the last part, without an ending. */
function lastName(address: string): string {
  const parts = new URL(address).pathname.split('/').filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const name = /^(?:amp|index)(?:\.\w+)?$/u.test(last) ? (parts.at(-2) ?? '') : last;
  return name.replace(/(?:\.amp)?\.(?:html?|php|aspx?)$/u, '');
}

/** A site: the page's host without `www.`. Subdomains belong to it. */
export function siteOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/^https?:$/u.test(url.protocol) || url.hostname === '') return undefined;
  return url.hostname.replace(/^www\./u, '');
}

/** Whether an address lies on a site: on its host or on one below it. */
export function isOnSite(address: string, site: string): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return host === site || host.endsWith(`.${site}`);
}

/**
 * The address under which a page is stored. The canonical one decides only if it is on the same
 * site, is no front page, and the titles agree: publishers often point it at a section or home.
 */
export function storageAddress(
  address: string,
  canonical?: { url: string; titlesAgree: boolean },
): string | undefined {
  const cleaned = cleanAddress(address);
  if (cleaned === undefined || canonical === undefined) return cleaned;
  const other = cleanAddress(canonical.url);
  const site = siteOf(cleaned);
  if (other === undefined || site === undefined || siteOf(other) !== site) return cleaned;
  return canonical.titlesAgree && new URL(other).pathname !== '/' ? other : cleaned;
}

/** Every key under which candidates for a page are looked up, the most exact first. */
export function pageKeys(address: string, canonical?: string): string[] {
  const keys = [rawAddress(address), cleanAddress(address)];
  if (canonical !== undefined) keys.push(cleanAddress(canonical));
  return [...new Set(keys.filter((key) => key !== undefined))];
}
