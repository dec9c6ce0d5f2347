import { browser } from 'wxt/browser';

/** What browsers have of the two interfaces for a panel beside the page. */
interface SidePanels {
  /** Chromium: https://developer.chrome.com/docs/extensions/reference/api/sidePanel */
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  /** Firefox on a desktop: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/sidebarAction */
  sidebarAction?: { open(): Promise<void> };
}

/** Neither browser has both, and the types know only Chromium's. */
const panels = (): SidePanels => browser as object;

/** Whether this browser shows panels beside its pages. Those of telephones do not. */
export function hasSidePanel(): boolean {
  const { sidePanel, sidebarAction } = panels();
  return typeof sidePanel?.open === 'function' || typeof sidebarAction?.open === 'function';
}

/** Opens our panel beside the pages of a window. Must be the first thing done in a click. */
export async function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = panels();
  await (sidePanel === undefined ? sidebarAction?.open() : sidePanel.open({ windowId }));
}
