import { onBrowserStart } from '@/lib/browser/lifecycle';
import { siteOfPattern } from '@/lib/browser/match-patterns';
import { allowedSites, onSitesAllowed, onSitesForgotten } from '@/lib/browser/permissions';
import { registerAnnotator, startAnnotator } from '@/lib/browser/scripting';
import { activeTab, type BrowserTab, tabsMatching } from '@/lib/browser/tabs';
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
  const register = inTurn(async () => {
    const { patterns } = await allowedSites();
    await registerAnnotator(patterns);
    return patterns;
  });
  onSitesAllowed((patterns) => void register().then(() => welcomeSites(patterns)));
  onSitesForgotten(() => void register().then(tellEveryTab));
  // Pages that were open before an update, or before the registration was renewed, have none of us.
  onBrowserStart(() => void register().then(startOnOpenTabs));
  void register();
}

/** Every open tab of the sites shows its highlights at once, and the one in front says so. */
async function welcomeSites(patterns: readonly string[]): Promise<void> {
  const [tabs, front] = await Promise.all([startOnOpenTabs(patterns), activeTab()]);
  const site = front?.address === undefined ? undefined : allowedSite(front.address, patterns);
  if (front !== undefined && site !== undefined && tabs.some(({ id }) => id === front.id)) {
    await sendToTab(front.id, 'annotator.allowed', { site }, 0);
  }
  await tellEveryTab(); // an annotator that ran already learns that it may stay
}

async function startOnOpenTabs(patterns: readonly string[]): Promise<BrowserTab[]> {
  const tabs = await tabsMatching(patterns);
  await Promise.all(tabs.map(({ id }) => startAnnotator(id)));
  return tabs;
}

/** What the reader said yes to: the site of the page or one that it belongs to. */
function allowedSite(address: string, patterns: readonly string[]): string | undefined {
  const sites = patterns.map(siteOfPattern).filter((site) => site !== undefined);
  return sites.find((site) => isOnSite(address, site)) ?? siteOf(address);
}
