import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { MAIL_PROGRAM, type LaunchOptions, type RunningBrowser } from './contract';
import { FirefoxChrome } from './firefox-chrome';
import { FirefoxTarget, type BidiSend } from './firefox-target';
import { Surface, until } from './surface';

type PuppeteerBrowser = Awaited<ReturnType<typeof launch>>;

/** Firefox would make one up at each installation; so pages of the extension have a known address. */
const EXTENSION_UUID = '6f1d2c1e-5a0b-4d4e-9a53-2f8f0c6b7a11';

/** Starts Firefox with the extension, ready to be driven. */
export async function launchFirefox(
  executable: string,
  options: LaunchOptions,
): Promise<RunningBrowser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'pullquote-firefox-')));
  const downloads = join(profile, 'Downloads');
  await mkdir(downloads, { recursive: true });
  if (options.profile === undefined) await rememberMailProgram(profile);
  const extensionName = await geckoId(options.extensionDir);
  const browser = await launch({
    browser: 'firefox',
    executablePath: executable,
    headless: options.headless !== false,
    userDataDir: profile,
    args: ['--remote-allow-system-access', '--width=1280', '--height=800'],
    extraPrefsFirefox: {
      ...preferences(options, downloads),
      'extensions.webextensions.uuids': JSON.stringify({ [extensionName]: EXTENSION_UUID }),
    },
  });
  await browser.installExtension(options.extensionDir);
  return new Firefox(browser, await browser.version(), profile, downloads, extensionName);
}

function preferences(options: LaunchOptions, downloads: string) {
  const { proxyPort, language = 'en-US', dark, headless, diskSpace } = options;
  return {
    'intl.locale.requested': language,
    ...(dark !== undefined && { 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1 }),
    ...(diskSpace !== undefined && {
      'dom.quotaManager.temporaryStorage.fixedLimit': diskSpace,
    }),
    ...(headless !== false && {
      'extensions.webextOptionalPermissionPrompts': false,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
      'browser.download.always_ask_before_handling_new_types': false,
    }),
    ...(proxyPort !== undefined && {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
    }),
  };
}

/** Mail goes to a page of the page server, so that a flow sees what is sent. */
async function rememberMailProgram(profile: string): Promise<void> {
  const mailto = { action: 2, ask: false, handlers: [{ name: 'Mail', uriTemplate: MAIL_PROGRAM }] };
  const handlers = { defaultHandlersVersion: { 'en-US': 4 }, mimeTypes: {}, schemes: { mailto } };
  await writeFile(join(profile, 'handlers.json'), JSON.stringify(handlers));
}

async function geckoId(extensionDir: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

class Firefox implements RunningBrowser {
  readonly name = 'firefox';
  readonly extensionOrigin = `moz-extension://${EXTENSION_UUID}`;
  private readonly send: BidiSend;
  private readonly chrome: FirefoxChrome;

  constructor(
    private readonly browser: PuppeteerBrowser,
    readonly version: string,
    readonly profile: string,
    readonly downloads: string,
    extensionName: string,
  ) {
    this.send = bidiOf(browser);
    this.chrome = FirefoxChrome.for(this.send, extensionName);
  }

  async open(url: string, options: { private?: boolean } = {}): Promise<Surface> {
    if (options.private === true) {
      const before = new Set((await this.contexts()).map(({ context }) => context));
      await this.chrome.openPrivateWindow(url);
      return this.newTab(before, (opened) => opened === url);
    }
    const { context } = await this.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
    });
    const target = new FirefoxTarget(this.send, context);
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
    const opened = await until('the opened tab', async () =>
      (await this.contexts()).find(({ context, url }) => !before.has(context) && matches(url)),
    );
    return new Surface(new FirefoxTarget(this.send, opened.context));
  }

  async addresses(): Promise<string[]> {
    return (await this.contexts()).map(({ url }) => url);
  }

  private async contexts(): Promise<{ context: string; url: string }[]> {
    const { contexts } = await this.send<{ contexts: { context: string; url: string }[] }>(
      'browsingContext.getTree',
      {},
    );
    return contexts;
  }

  async clickToolbarButton(page: Surface): Promise<Surface> {
    await page.target.activate();
    const context = await this.chrome.clickToolbarButton();
    const closePopup = (): Promise<void> => this.chrome.closePopup();
    return new Surface(new FirefoxTarget(this.send, context, closePopup));
  }

  async openedPanel(): Promise<Surface> {
    return new Surface(new FirefoxTarget(this.send, await this.chrome.panel()));
  }

  async chooseMenuEntry(page: Surface, id: string): Promise<void> {
    await page.target.activate();
    const at = await page.evaluate(selectionMiddle);
    await page.clickAt(at.x, at.y, 'right');
    await this.chrome.menuEntry(id);
  }

  async useCommand(page: Surface, name: string): Promise<void> {
    await page.target.activate();
    await this.chrome.command(name);
  }

  /** Prompts are answered with yes by a preference, set at launch. */
  async allowPrompts(): Promise<void> {}

  async allowPrivateWindows(): Promise<void> {
    await this.chrome.allowPrivateWindows();
  }

  async killBackground(): Promise<void> {
    await this.chrome.killBackground();
  }

  async killBrowser(): Promise<void> {
    const child = this.browser.process();
    if (child?.pid === undefined || child.exitCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }

  async closed(): Promise<void> {
    const child = this.browser.process();
    if (child !== null && child.exitCode === null) await once(child, 'exit');
  }

  async quit(): Promise<void> {
    await this.browser.close();
  }

  async close(): Promise<void> {
    await this.quit();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Puppeteer starts Firefox and holds the connection; the commands are BiDi's own. */
function bidiOf(browser: PuppeteerBrowser): BidiSend {
  const { connection } = browser as PuppeteerBrowser & {
    connection: { send(method: string, params: object): Promise<{ result: unknown }> };
  };
  return async <R>(method: string, params: Record<string, unknown>): Promise<R> =>
    (await connection.send(method, params)).result as R;
}

function selectionMiddle(): { x: number; y: number } {
  const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : undefined;
  const box = range?.getClientRects()[0] ?? document.documentElement.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
