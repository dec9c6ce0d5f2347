import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CdpPipe } from './cdp-pipe';
import { ChromiumTarget } from './chromium-target';
import { MAIL_PROGRAM, type LaunchOptions, type RunningBrowser } from './contract';
import { Surface, until } from './surface';

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--disable-quic',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** A screen that leaves a popup the height that browsers allow it. */
const HEADLESS = [
  '--headless=new',
  '--disable-gpu',
  '--screen-info={1600x1200}',
  '--window-size=1280,800',
  '--hide-scrollbars',
];

/** Starts Chromium (or Chrome, Edge) with the extension, ready to be driven. */
export async function launchChromium(
  executable: string,
  options: LaunchOptions,
): Promise<RunningBrowser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'pullquote-chromium-')));
  const downloads = join(profile, 'Downloads');
  await mkdir(downloads, { recursive: true });
  if (options.profile === undefined) await rememberMailProgram(profile);
  const language = options.language ?? 'en-US';
  const args = [
    ...QUIET,
    `--user-data-dir=${profile}`,
    `--lang=${language}`,
    ...proxyTo(options.proxyPort),
    ...(options.headless === false ? [] : HEADLESS),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // the sandbox refuses to run as root
    '--enable-unsafe-extension-debugging',
    'about:blank',
  ];
  // On Linux the variable decides, elsewhere the switch.
  const cdp = CdpPipe.launch(executable, args, language);
  const { product } = await cdp.send<{ product: string }>('Browser.getVersion');
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  if (options.headless !== false) {
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  }
  await until('the first window', async () => (await targets(cdp, 'page')).length > 0);
  // A folder on the command line is ignored by Chrome and Edge, and loaded by Chromium at a moment
  // of its own choice: through this pipe all three load it when there is a window to welcome in.
  const { id } = await cdp.send<{ id: string }>('Extensions.loadUnpacked', {
    path: options.extensionDir,
  });
  return new Chromium(cdp, profile, downloads, id, product);
}

/** Mail goes to a page of the page server, so that a flow sees what is sent. */
async function rememberMailProgram(profile: string): Promise<void> {
  const handler = { protocol: 'mailto', url: MAIL_PROGRAM, default: true };
  const preferences = {
    custom_handlers: { enabled: true, registered_protocol_handlers: [handler] },
  };
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

function proxyTo(port: number | undefined): string[] {
  if (port === undefined) return [];
  return [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'];
}

async function targets(cdp: CdpPipe, type?: string): Promise<TargetInfo[]> {
  const { targetInfos } = await cdp.send<{ targetInfos: TargetInfo[] }>(
    'Target.getTargets',
    type === undefined ? {} : { filter: [{ type }] },
  );
  return targetInfos;
}

class Chromium implements RunningBrowser {
  readonly name = 'chromium';

  constructor(
    private readonly cdp: CdpPipe,
    readonly profile: string,
    readonly downloads: string,
    private readonly extensionId: string,
    readonly version: string,
  ) {}

  get extensionOrigin(): string {
    return `chrome-extension://${this.extensionId}`;
  }

  async open(url: string, options: { private?: boolean } = {}): Promise<Surface> {
    if (options.private === true) return this.openPrivate(url);
    const { targetId } = await this.cdp.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
    });
    const target = await ChromiumTarget.attach(this.cdp, targetId);
    await target.navigate(url);
    await target.activate();
    return new Surface(target);
  }

  async extensionPage(path: string): Promise<Surface> {
    return this.open(`${this.extensionOrigin}/${path}`);
  }

  async openedTab(matches: (url: string) => boolean): Promise<Surface> {
    return this.newTab(new Set(), matches);
  }

  private async newTab(
    before: ReadonlySet<string>,
    matches: (url: string) => boolean,
  ): Promise<Surface> {
    const info = await until('the opened tab', async () =>
      (await targets(this.cdp)).find(
        ({ targetId, type, url }) => type === 'page' && !before.has(targetId) && matches(url),
      ),
    );
    return new Surface(await ChromiumTarget.attach(this.cdp, info.targetId));
  }

  async addresses(): Promise<string[]> {
    return (await targets(this.cdp)).filter(({ type }) => type === 'page').map(({ url }) => url);
  }

  async clickToolbarButton(page: Surface): Promise<Surface> {
    const target = page.target as ChromiumTarget;
    await target.activate();
    await this.cdp.send('Extensions.triggerAction', {
      id: this.extensionId,
      targetId: await this.tabOf(target),
    });
    return this.openedTab((url) => url.startsWith(`${this.extensionOrigin}/popup.html`));
  }

  async openedPanel(): Promise<Surface> {
    return this.openedTab((url) => url.startsWith(`${this.extensionOrigin}/sidepanel.html`));
  }

  async chooseMenuEntry(page: Surface, id: string): Promise<void> {
    await (page.target as ChromiumTarget).activate();
    await this.dispatch('contextMenus.onClicked', { menuItemId: id, editable: false });
  }

  async useCommand(page: Surface, name: string): Promise<void> {
    await (page.target as ChromiumTarget).activate();
    await this.dispatch('commands.onCommand', name);
  }

  async allowPrompts(origins: readonly string[]): Promise<void> {
    const settings = await this.open('chrome://extensions');
    const source = `async (id, origins) => {
      for (const origin of origins) await chrome.developerPrivate.addHostPermission(id, origin);
    }`;
    await settings.target.call(source, [this.extensionId, origins], 'page');
    await settings.close();
  }

  async allowPrivateWindows(): Promise<void> {
    const settings = await this.open('chrome://extensions');
    const source = `async (extensionId) => {
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    }`;
    await settings.target.call(source, [this.extensionId], 'page');
    await until('the extension is back', async () =>
      (await targets(this.cdp)).some(({ url }) => url.startsWith(this.extensionOrigin)),
    );
    await settings.close();
  }

  async killBackground(): Promise<void> {
    for (const { targetId } of (await targets(this.cdp)).filter(
      ({ type, url }) => type === 'service_worker' && url.startsWith(this.extensionOrigin),
    )) {
      await this.cdp.send('Target.closeTarget', { targetId });
    }
  }

  async killBrowser(): Promise<void> {
    const { pid } = this.cdp.process;
    if (pid === undefined || !this.cdp.isOpen) return;
    const exited = once(this.cdp.process, 'exit');
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    await exited;
    await rm(join(this.profile, 'SingletonLock'), { force: true });
  }

  async closed(): Promise<void> {
    if (this.cdp.isOpen) await once(this.cdp.process, 'exit');
  }

  async quit(): Promise<void> {
    if (!this.cdp.isOpen) return;
    const exited = once(this.cdp.process, 'exit');
    await this.cdp.send('Browser.close').catch(() => undefined); // it may close before it answers
    await exited;
  }

  async close(): Promise<void> {
    await this.quit();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  private async openPrivate(url: string): Promise<Surface> {
    const page = await this.open(`${this.extensionOrigin}/manifest.json`);
    const before = new Set((await targets(this.cdp)).map(({ targetId }) => targetId));
    await page.target.call(
      `async (url) => { await chrome.windows.create({ incognito: true, url }); }`,
      [url],
      'page',
    );
    await page.close();
    return this.newTab(before, (opened) => opened === url);
  }

  /** Headless Chromium shows no menu and takes no shortcut: this runs the real listener. */
  private async dispatch(event: string, first: unknown): Promise<void> {
    const worker = await this.worker();
    const expression = `chrome.tabs.query({ active: true, lastFocusedWindow: true })
      .then(([tab]) => { chrome.${event}.dispatch(${JSON.stringify(first)}, tab); })`;
    await worker.send('Runtime.evaluate', { expression, awaitPromise: true });
  }

  private async worker(): Promise<ChromiumTarget> {
    const info = await until('the background', async () =>
      (await targets(this.cdp)).find(
        ({ type, url }) => type === 'service_worker' && url.startsWith(this.extensionOrigin),
      ),
    );
    return ChromiumTarget.attachToWorker(this.cdp, info.targetId);
  }

  /** A session with a listed target, or nothing when it closed since. */
  private async sessionOf(targetId: string): Promise<string | undefined> {
    try {
      const params = { targetId, flatten: true };
      const answer = await this.cdp.send<{ sessionId: string }>('Target.attachToTarget', params);
      return answer.sessionId;
    } catch (error) {
      if (String(error).includes('No target with given id')) return undefined;
      throw error;
    }
  }

  /** The browser's tab that shows a page: a target of its own kind, with the page below it. */
  private async tabOf(target: ChromiumTarget): Promise<string> {
    for (const { targetId } of await targets(this.cdp, 'tab')) {
      const sessionId = await this.sessionOf(targetId);
      if (sessionId === undefined) continue;
      const pages: string[] = [];
      const stop = this.cdp.listen((method, params, session) => {
        if (method !== 'Target.attachedToTarget' || session !== sessionId) return;
        pages.push((params['targetInfo'] as TargetInfo).targetId);
      });
      const autoAttach = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
      await this.cdp.send('Target.setAutoAttach', autoAttach, sessionId);
      stop();
      await this.cdp.send('Target.detachFromTarget', { sessionId });
      if (pages.includes(target.targetId)) return targetId;
    }
    throw new Error('the page is in no tab');
  }
}
