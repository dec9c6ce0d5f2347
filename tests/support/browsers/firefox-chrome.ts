import type { BidiSend } from './firefox-target';

/** Statements that make a `browser` known to WebDriver BiDi, and answer its id. */
const MAKE_KNOWN = `
      if (!browser) return null;
      browser.permanentKey ??= {};
      const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
      const known = NavigableManager.popups ??= new Map();
      const id = NavigableManager.getIdForBrowser(browser);
      known.set(id, browser);
      if (!NavigableManager.asks) {
        NavigableManager.asks = NavigableManager.getBrowserById;
        NavigableManager.getBrowserById = (wanted) => known.get(wanted) ?? NavigableManager.asks(wanted);
      }
      return id;
`;

/**
 * Firefox's own window, where privileged scripts run (`--remote-allow-system-access`): the toolbar,
 * the menus and shortcuts, and the extension's background. None of these is a stable interface of
 * Firefox; they stand in this one file.
 */
export class FirefoxChrome {
  private constructor(
    private readonly send: BidiSend,
    private readonly extension: string,
  ) {}

  static for(send: BidiSend, extensionName: string): FirefoxChrome {
    return new FirefoxChrome(send, extensionName);
  }

  /** Runs statements with `ext`, `policy`, `win` and `apis` at hand; answers JSON. */
  async run(statements: string): Promise<unknown> {
    const tree = await this.send<{ contexts: { context: string; url: string }[] }>(
      'browsingContext.getTree',
      { 'moz:scope': 'chrome' },
    );
    const top = tree.contexts.find(({ url }) => url.includes('browser.xhtml'));
    if (top === undefined) throw new Error('Firefox shows no window');
    const answer = await this.send<{
      type: string;
      result?: { value?: string };
      exceptionDetails?: { text: string };
    }>('script.evaluate', {
      expression: `(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const apis = ExtensionParent.apiManager.global;
        const policy = WebExtensionPolicy.getByID(${JSON.stringify(this.extension)});
        const ext = policy?.extension;
        const win = Services.wm.getMostRecentWindow('navigator:browser');
        const value = await (async () => { ${statements} })();
        return JSON.stringify(value ?? null);
      })()`,
      target: { context: top.context },
      awaitPromise: true,
      userActivation: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    return JSON.parse(answer.result?.value ?? 'null');
  }

  /** The toolbar button; then the popup's browser is made known to WebDriver BiDi. */
  async clickToolbarButton(): Promise<string> {
    await this.closePopup(); // a second click on the button would only close it
    await this.run(`await apis.browserActionFor(ext).triggerAction(win);`);
    const context = await this.run(`
      const end = Date.now() + 15000;
      // It is read in a panel that nobody sees first, and moved into the open one in another browser.
      const popup = () => [...win.document.querySelectorAll('browser')].find((one) =>
        one.currentURI?.spec.startsWith(policy.getURL('popup.html')) && one.closest('panel')?.state === 'open' && one.closest('panel').id !== 'webextension-preload-panel');
      while (!popup() && Date.now() < end) await new Promise((go) => win.setTimeout(go, 20));
      const browser = popup();
      ${MAKE_KNOWN}
    `);
    if (typeof context !== 'string') throw new Error('Firefox opened no popup');
    return context;
  }

  /** The extension's panel beside the page, once it is open. */
  async panel(): Promise<string> {
    const context = await this.run(`
      const end = Date.now() + 15000;
      const inside = () => win.SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
      while (!inside()?.currentURI?.spec.startsWith(policy.getURL('')) && Date.now() < end) await new Promise((go) => win.setTimeout(go, 20));
      const browser = inside();
      ${MAKE_KNOWN}
    `);
    if (typeof context !== 'string') throw new Error('Firefox opened no panel');
    return context;
  }

  /** Closes the popup as a click beside it does. */
  async closePopup(): Promise<void> {
    await this.run(`
      for (const one of win.document.querySelectorAll('browser')) {
        if (one.currentURI?.spec.startsWith(policy.getURL(''))) one.closest('panel')?.hidePopup();
      }
    `);
  }

  async command(name: string): Promise<void> {
    const done = await this.run(`
      const key = [...win.document.querySelectorAll('keyset[id^=ext-keyset] key')]
        .at(Object.keys(ext.manifest.commands).indexOf(${JSON.stringify(name)}));
      key?.doCommand();
      return key !== undefined;
    `);
    if (done !== true) throw new Error(`the extension has no shortcut for ${name}`);
  }

  /** Chooses an entry of the menu that is open over the page. */
  async menuEntry(id: string): Promise<void> {
    const done = await this.run(`
      const menu = win.document.getElementById('contentAreaContextMenu');
      const end = Date.now() + 10000;
      while (menu.state !== 'open' && Date.now() < end) await new Promise((go) => win.setTimeout(go, 20));
      const entries = [...menu.querySelectorAll('menuitem[id*="-menuitem-"]')];
      const entry = entries.find((one) => one.id.endsWith(${JSON.stringify(`_${id}`)}));
      if (!entry) return entries.map((one) => one.id).join();
      // Two entries and more lie in a menu of their own, below the extension's name.
      const holder = entry.closest('menupopup');
      if (holder !== menu) holder.parentNode.openMenu(true);
      while (holder.state !== 'open' && Date.now() < end) await new Promise((go) => win.setTimeout(go, 20));
      holder.activateItem(entry);
      return true;
    `);
    if (done !== true) throw new Error(`the menu has no entry ${id}: ${String(done)}`);
  }

  async killBackground(): Promise<void> {
    await this.run(`await ext.terminateBackground();`);
  }

  async allowPrivateWindows(): Promise<void> {
    await this.run(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await ExtensionPermissions.add(${JSON.stringify(this.extension)}, { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, ext);
      await (await AddonManager.getAddonByID(${JSON.stringify(this.extension)})).reload();
    `);
  }

  async openPrivateWindow(url: string): Promise<void> {
    await this.run(`
      win.openTrustedLinkIn(${JSON.stringify(url)}, 'window', { private: true });
      const { PrivateBrowsingUtils } = ChromeUtils.importESModule('resource://gre/modules/PrivateBrowsingUtils.sys.mjs');
      const end = Date.now() + 30000;
      const opened = () => [...Services.wm.getEnumerator('navigator:browser')].find((one) => PrivateBrowsingUtils.isWindowPrivate(one));
      while (!(opened()?.gBrowserInit?.delayedStartupFinished && Services.focus.activeWindow === opened()) && Date.now() < end) {
        await new Promise((go) => win.setTimeout(go, 20));
      }
    `);
  }
}
