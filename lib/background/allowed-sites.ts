import { siteOfPattern } from '@/lib/browser/match-patterns';
import { allowedSites, onSitesAllowed, onSitesForgotten } from '@/lib/browser/permissions';
import { registerAnnotator, startAnnotator } from '@/lib/browser/scripting';
import { activeTab, tabsMatching } from '@/lib/browser/tabs';
import { isOnSite, siteOf } from '@/lib/domain/page-identity';
import { sendToTab } from '@/lib/messaging/send';
import { inTurn } from './in-turn';
import { tellEveryTab } from './tell-tabs';

/**
 * Keeps the annotator registered on exactly the sites that the reader allowed.
 *
 * Registered at each start, since updates and some starts of a browser forget it. What follows from
 * a yes in the browser's prompt happens here: Chromium's prompt closes the popup that asked.
 */
export function startAllowedSites(): void {
  const register = inTurn(async () => registerAnnotator((await allowedSites()).patterns));
  onSitesAllowed((patterns) => void register().then(() => showOnOpenTabs(patterns)));
  onSitesForgotten(() => void register().then(tellEveryTab));
  void register();
}

/** Every open tab of the sites shows its highlights at once, and the one in front says so. */
async function showOnOpenTabs(patterns: readonly string[]): Promise<void> {
  const [tabs, front] = await Promise.all([tabsMatching(patterns), activeTab()]);
  await Promise.all(tabs.map(({ id }) => startAnnotator(id)));
  const site = front?.address === undefined ? undefined : allowedSite(front.address, patterns);
  if (front !== undefined && site !== undefined && tabs.some(({ id }) => id === front.id)) {
    await sendToTab(front.id, 'annotator.allowed', { site }, 0);
  }
  await tellEveryTab(); // an annotator that ran already learns that it may stay
}

/** What the reader said yes to: the site of the page or one that it belongs to. */
function allowedSite(address: string, patterns: readonly string[]): string | undefined {
  const sites = patterns.map(siteOfPattern).filter((site) => site !== undefined);
  return sites.find((site) => isOnSite(address, site)) ?? siteOf(address);
}
