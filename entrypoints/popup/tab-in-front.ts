import type { PopupGateway } from '@/components/popup/popup-gateway';
import { restrictionOf } from '@/lib/browser/restricted-pages';
import { hasSidePanel, openSidePanel } from '@/lib/browser/side-panel';
import { surroundings } from '@/lib/browser/surroundings';
import { tabOfThisWindow } from '@/lib/browser/tabs';

/** The tab that the popup lies over, and the same surface beside it. */
export function tabInFront(): Pick<PopupGateway, 'tab' | 'openBeside'> {
  let windowId: number | undefined;
  const openBeside = () => {
    // The window was noted before: in a click nothing may be awaited first.
    if (windowId !== undefined) void openSidePanel(windowId).then(() => window.close());
  };
  return {
    async tab() {
      const [tab, around] = await Promise.all([tabOfThisWindow(), surroundings()]);
      windowId = tab?.windowId;
      if (tab === undefined) return undefined;
      return { ...tab, tabId: tab.id, restriction: restrictionOf(tab.address, around) };
    },
    openBeside: hasSidePanel() ? openBeside : undefined,
  };
}
