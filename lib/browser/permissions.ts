import { browser } from 'wxt/browser';
import { isEverySite, patternOf, siteOfPattern, EVERY_SITE } from './match-patterns';

/** What the reader allowed: sites, or every site. */
export interface AllowedSites {
  /** Hosts without `www.`, in alphabetical order. */
  sites: string[];
  everySite: boolean;
  /** The match patterns as the browser holds them. */
  patterns: string[];
}

/**
 * Asks the reader to allow a site, or every site. Must be the first thing done in a click: both
 * browsers refuse after an `await`. Chromium's prompt closes the popup, so whatever follows from a
 * yes is done by the background in `onSitesAllowed`, never after this promise.
 */
export function askForSite(site: string | 'every-site'): Promise<boolean> {
  const pattern = site === 'every-site' ? EVERY_SITE : patternOf(site);
  return browser.permissions.request({ origins: [pattern] });
}

/** Takes the permission for a site back. */
export async function forgetSite(site: string | 'every-site'): Promise<void> {
  const { patterns } = await allowedSites();
  const origins = patterns.filter((pattern) =>
    site === 'every-site' ? isEverySite(pattern) : siteOfPattern(pattern) === site,
  );
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/** Whether a site is allowed, by itself, by a site above it or because every site is. */
export function isSiteAllowed(site: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(site)] });
}

/** Everything that is allowed now. The reader may change it in the browser's own settings too. */
export async function allowedSites(): Promise<AllowedSites> {
  const { origins = [] } = await browser.permissions.getAll();
  const patterns = origins.filter(
    (pattern) => isEverySite(pattern) || siteOfPattern(pattern) !== undefined,
  );
  const sites = patterns.map(siteOfPattern).filter((site) => site !== undefined);
  return {
    sites: [...new Set(sites)].sort(),
    everySite: patterns.some(isEverySite),
    patterns,
  };
}

/** Calls back with the patterns that were just allowed. Answers how to stop. */
export function onSitesAllowed(callback: (patterns: string[]) => void): () => void {
  const listener = ({ origins = [] }: { origins?: string[] | undefined }) => {
    if (origins.length > 0) callback(origins);
  };
  browser.permissions.onAdded.addListener(listener);
  return () => browser.permissions.onAdded.removeListener(listener);
}

/** Calls back with the patterns that are no longer allowed. Answers how to stop. */
export function onSitesForgotten(callback: (patterns: string[]) => void): () => void {
  const listener = ({ origins = [] }: { origins?: string[] | undefined }) => {
    if (origins.length > 0) callback(origins);
  };
  browser.permissions.onRemoved.addListener(listener);
  return () => browser.permissions.onRemoved.removeListener(listener);
}
