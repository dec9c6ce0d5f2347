import { browser } from 'wxt/browser';

/** What the installed extension itself says that it is and may do. */
export interface InstalledManifest {
  version: string;
  permissions: string[];
  /** The rule for our own pages (https://www.w3.org/TR/CSP3/). */
  contentSecurityPolicy: string;
}

/** Reads the manifest as the browser installed it. */
export function installedManifest(): InstalledManifest {
  const { version, permissions = [], content_security_policy } = browser.runtime.getManifest();
  const policy: unknown = content_security_policy;
  const pages =
    typeof policy === 'object' && policy !== null && 'extension_pages' in policy
      ? policy.extension_pages
      : policy;
  return {
    version,
    permissions: permissions.map(String),
    contentSecurityPolicy: typeof pages === 'string' ? pages : '',
  };
}

/** Whether this page of ours stands in a private window, where Firefox keeps no library for it. */
export function isPrivatePage(): boolean {
  return browser.extension.inIncognitoContext;
}
