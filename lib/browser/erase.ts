import { browser } from 'wxt/browser';
import { allowedSites } from './permissions';

/** Forgets every setting, draft and note about the library that is kept outside of it. */
export async function eraseStorage(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}

/** Gives every site back that the reader allowed. */
export async function forgetEverySite(): Promise<void> {
  const { patterns } = await allowedSites();
  if (patterns.length > 0) await browser.permissions.remove({ origins: patterns });
}
