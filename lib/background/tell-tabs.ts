import { allTabs } from '@/lib/browser/tabs';
import { cleanAddress, siteOf } from '@/lib/domain/page-identity';
import type { Requester } from '@/lib/domain/requests';
import { sendToTab } from '@/lib/messaging/send';

/** Asks the annotators of all tabs to look again; a tab without one does not answer. */
export async function tellEveryTab(): Promise<void> {
  await tell((await allTabs()).map(({ id }) => id));
}

/**
 * Asks the annotators of the pages concerned to look again, but not the one that asked for the
 * change. A page may go by an address that no stored one names, so every page of the sites is told.
 * No address means that anything may have changed.
 */
export async function tellTabsOf(
  addresses: readonly string[],
  requester: Requester | undefined,
): Promise<void> {
  const places = new Set(addresses.map(placeOf));
  const asked = requester?.tier === 'annotator' ? requester.tabId : undefined;
  const tabs = (await allTabs()).filter(
    ({ id, address }) =>
      id !== asked &&
      (places.size === 0 || (address !== undefined && places.has(placeOf(address)))),
  );
  await tell(tabs.map(({ id }) => id));
}

/** The site of a page; a file stands for itself. */
function placeOf(address: string): string | undefined {
  return siteOf(address) ?? cleanAddress(address);
}

async function tell(tabIds: readonly number[]): Promise<void> {
  await Promise.all(tabIds.map((id) => sendToTab(id, 'annotations.changed', {})));
}
