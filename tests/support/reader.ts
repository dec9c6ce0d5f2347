import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import type { Change } from '@/lib/domain/change';
import type { Draft } from '@/lib/domain/draft';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { BrowserName, LaunchOptions, RunningBrowser } from './browsers/contract';
import { launchBrowser } from './browsers/launch';
import { until, type Surface } from './browsers/surface';
import { textEnds } from './browsers/text-ends';
import { builtExtension } from './build';
import { startPageServer, type PageServer } from './page-server';
import { commonestColor, decodePng } from './png';

export const FIXTURES = join(import.meta.dirname, '../fixtures/pages');

/** The default meanings of the colours, as surfaces name them. */
export const COLOR_NAMES: Record<HighlightColor, string> = {
  yellow: 'Main point (yellow)',
  green: 'Evidence (green)',
  blue: 'Question (blue)',
  pink: 'Doubt (pink)',
  purple: 'Context (purple)',
};

/** What stands in the global scope of an extension page, in both browsers. */
export interface ExtensionPage {
  chrome: (typeof import('wxt/browser'))['browser'];
}

interface Stores {
  annotations: Annotation;
  articles: Article;
  drafts: Draft;
  changes: Change;
  tombstones: { id: string };
  batches: { id: string };
}

type StartOptions = Partial<Omit<LaunchOptions, 'proxyPort'>>;

/** Someone who reads with the extension in a browser: what a reader can do, in a reader's words. */
export class Reader {
  private desk: Surface | undefined;

  private constructor(
    readonly pages: PageServer,
    public browser: RunningBrowser,
    private readonly options: StartOptions,
  ) {}

  static async start(name: BrowserName, options: StartOptions = {}): Promise<Reader> {
    const pages = await startPageServer(FIXTURES);
    const browser = await launchBrowser(name, {
      extensionDir: builtExtension(name),
      ...options,
      proxyPort: pages.port,
    });
    return new Reader(pages, browser, options);
  }

  /** A second reader of the same pages, in a browser that never saw the first. */
  async another(): Promise<Reader> {
    return Reader.start(this.browser.name, this.options);
  }

  /** Starts the browser again with everything that it kept. */
  async startAgain(): Promise<void> {
    const { name, profile } = this.browser;
    this.desk = undefined;
    this.browser = await launchBrowser(name, {
      extensionDir: builtExtension(name),
      ...this.options,
      profile,
      proxyPort: this.pages.port,
    });
  }

  async open(url: string): Promise<Surface> {
    return this.browser.open(url);
  }

  /** Serves a small article and opens it. */
  async openArticle(url: string, html: string, headers: Record<string, string> = {}) {
    this.pages.page(url, { body: html, headers });
    return this.open(url);
  }

  /** Clicks the toolbar button, waits until the annotator is in the page, and closes the popup. */
  async wake(page: Surface): Promise<void> {
    const popup = await this.browser.clickToolbarButton(page);
    await popup.find({ css: '.popup-bar' });
    await this.annotatorIsIn(page);
    await popup.close();
    await page.target.activate();
  }

  async annotatorIsIn(page: Surface): Promise<void> {
    await until('the annotator in the page', () => page.inPage.query(() => true));
  }

  /** Selects a passage and picks a colour on the bar that appears. */
  async highlight(page: Surface, passage: string, color: HighlightColor = 'yellow') {
    await page.selectText(passage);
    await page.inPage.click({ role: 'button', nameHas: COLOR_NAMES[color] });
    await this.isHighlighted(page, passage);
  }

  /** Waits until a passage of the page is painted, and answers with which colour: `r,g,b`. */
  async isHighlighted(page: Surface, passage: string): Promise<string> {
    return until(`“${passage}” painted`, async () => {
      const color = await this.colorBehind(page, passage);
      return color !== (await this.colorOfPaper(page)) && color;
    });
  }

  async isNotHighlighted(page: Surface, passage: string): Promise<void> {
    await until(`“${passage}” not painted`, async () => {
      return (await this.colorBehind(page, passage)) === (await this.colorOfPaper(page));
    });
  }

  /** Reads the library as it lies on the disk, without the product's own code. */
  async records<Name extends keyof Stores>(store: Name): Promise<Stores[Name][]> {
    const desk = await this.deskPage();
    return (await desk.evaluateInPage(readStore, store)) as Stores[Name][];
  }

  /** Sends a message as a page of ours does. */
  async message(name: string, payload: unknown): Promise<unknown> {
    const desk = await this.deskPage();
    return desk.evaluateInPage(sendMessage, name, payload);
  }

  /** The browser's number of the tab that shows an address which the extension may see. */
  async tabShowing(url: string): Promise<number> {
    const desk = await this.deskPage();
    return until(`a tab with ${url}`, () => desk.evaluateInPage(findTab, url));
  }

  /** A page of the extension in a tab of its own, from which a test looks into the library. */
  async deskPage(): Promise<Surface> {
    this.desk ??= await this.browser.extensionPage('library.html');
    return this.desk;
  }

  /** The extension was reloaded, and its pages with it. */
  forgetDesk(): void {
    this.desk = undefined;
  }

  /** Waits for a finished download whose name ends so, and answers its path. */
  async download(ending: string): Promise<string> {
    const { downloads } = this.browser;
    return until(`a download *${ending}`, async () => {
      const name = (await readdir(downloads)).find((one) => one.endsWith(ending));
      if (name === undefined) return undefined;
      // Firefox holds the name with an empty file until the download is complete.
      const { size } = await stat(join(downloads, name));
      return size > 0 && join(downloads, name);
    });
  }

  async leave(): Promise<void> {
    await this.browser.close();
    await this.pages.close();
  }

  private async colorBehind(page: Surface, passage: string): Promise<string> {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    const ends = await page.evaluate(textEnds, passage);
    if (ends === null) throw new Error(`the page does not hold “${passage}”`);
    const picture = decodePng(await page.target.screenshot());
    // The first characters: a passage may go over several lines.
    const x = ends.rightToLeft ? ends.start.x - 25 : ends.start.x + 1;
    const box = { x, y: ends.start.y - 6, width: 24, height: 12 };
    return commonestColor(picture, box);
  }

  private async colorOfPaper(page: Surface): Promise<string> {
    return page.evaluate(() => {
      for (let at: Element | null = document.querySelector('p'); at; at = at.parentElement) {
        const color = getComputedStyle(at).backgroundColor.match(/[\d.]+/gu) ?? [];
        if (color.length === 3) return color.join(',');
      }
      return '255,255,255';
    });
  }
}

async function readStore(name: string): Promise<unknown[]> {
  const open = indexedDB.open('pullquote');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    open.addEventListener('upgradeneeded', () => open.transaction?.abort());
    open.addEventListener('success', () => resolve(open.result));
    open.addEventListener('error', () => reject(new Error('there is no library')));
  }).catch(() => undefined); // nothing was ever stored
  if (database === undefined) return [];
  if (!database.objectStoreNames.contains(name)) {
    database.close();
    return [];
  }
  const all = database.transaction(name).objectStore(name).getAll();
  const records = await new Promise<unknown[]>((resolve, reject) => {
    all.addEventListener('success', () => resolve(all.result));
    all.addEventListener('error', () => reject(all.error ?? new Error('unreadable')));
  });
  database.close();
  return records;
}

async function findTab(url: string): Promise<number | undefined> {
  const { chrome } = globalThis as typeof globalThis & ExtensionPage;
  return (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id;
}

async function sendMessage(name: string, payload: unknown): Promise<unknown> {
  const { chrome } = globalThis as typeof globalThis & ExtensionPage;
  return chrome.runtime.sendMessage({ name, payload });
}
