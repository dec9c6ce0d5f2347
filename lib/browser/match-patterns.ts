/**
 * The match pattern of a site: its host and every host below it, on http and https, on any port.
 * `*.` also matches the host itself
 * (https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns). An address in
 * figures has no hosts below it.
 */
export function patternOf(site: string): string {
  const isNumeric = /^\[|^\d{1,3}(?:\.\d{1,3}){3}$/u.test(site);
  return isNumeric ? `*://${site}/*` : `*://*.${site}/*`;
}

/** The site that a pattern stands for; `undefined` for a pattern of all sites, or of no web page. */
export function siteOfPattern(pattern: string): string | undefined {
  const host = /^(?:\*|https?):\/\/([^/]+)\//u.exec(pattern)?.[1];
  if (host === undefined || host === '*') return undefined;
  return host.replace(/^\*\./u, '').replace(/^www\./u, '');
}

/** The pattern of every site, as the manifest declares it. */
export const EVERY_SITE = '*://*/*';

/** Whether a pattern of granted access allows web pages everywhere. */
export function isEverySite(pattern: string): boolean {
  return pattern === '<all_urls>' || /^(?:\*|https?):\/\/\*\//u.test(pattern);
}
