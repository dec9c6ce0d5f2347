import type { Surface } from './surface';

export type BrowserName = 'chromium' | 'firefox';

/** What `mailto:` opens in a browser under test: a page, since a machine may have no mail program. */
export const MAIL_PROGRAM = 'http://127.0.0.1/mail?message=%s';

export interface LaunchOptions {
  /** The built extension. */
  extensionDir: string;
  /** The page server: the only network that the browser has. Without it, the machine's own. */
  proxyPort?: number;
  /** A profile to continue with; without it a fresh one in the folder for temporary files. */
  profile?: string;
  /** Without a window, to be driven (the default); or as a reader has it, prompts and all. */
  headless?: boolean;
  /** The reader's system prefers dark surfaces. */
  dark?: boolean;
  /** What all sites and extensions together may store, in kB. Only Firefox can be told so. */
  diskSpace?: number;
  /** BCP 47, for the browser's own language. */
  language?: string;
}

/**
 * Where a function runs: among the page's own scripts, or beside them, in a world of its own that
 * sees the same document but none of the page's patched prototypes.
 */
export type World = 'page' | 'aside';

export type MouseStep =
  | { type: 'move'; x: number; y: number }
  | { type: 'down' | 'up'; x: number; y: number; button?: 'left' | 'right'; clicks?: number };

export interface KeyStep {
  type: 'down' | 'up';
  /** As in `KeyboardEvent.key`. */
  key: string;
}

/** One tab, popup or extension page as a browser's protocol reaches it. */
export interface Target {
  /** Source of a function of JSON arguments; answers what it (or its promise) answers, as JSON. */
  call(source: string, args: readonly unknown[], world: World): Promise<unknown>;
  /** The same with the closed shadow root of the extension in this page as first argument. */
  callInClosedRoot(source: string, args: readonly unknown[]): Promise<unknown>;
  mouse(steps: readonly MouseStep[]): Promise<void>;
  keys(steps: readonly KeyStep[]): Promise<void>;
  /** Puts files into the `<input type=file>` that a function without arguments answers. */
  setFiles(source: string, paths: readonly string[]): Promise<void>;
  /** A PNG of what is in view. */
  screenshot(): Promise<Buffer>;
  /**
   * A frame of this page by its address: read beside its scripts, used with the frame's own
   * coordinates. Refuses while there is none.
   */
  frame(url: string): Promise<Target>;
  resize(width: number, height: number): Promise<void>;
  emulate(features: { dark?: boolean }): Promise<void>;
  navigate(url: string): Promise<void>;
  reload(): Promise<void>;
  activate(): Promise<void>;
  close(): Promise<void>;
  isOpen(): Promise<boolean>;
}

/** A running browser with the extension in it: the same in Chromium and Firefox. */
export interface RunningBrowser {
  readonly name: BrowserName;
  readonly version: string;
  readonly profile: string;
  /** The folder that downloads land in. */
  readonly downloads: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at its end. */
  readonly extensionOrigin: string;
  open(url: string, options?: { private?: boolean }): Promise<Surface>;
  /** One of the extension's pages in a tab, `library.html`. */
  extensionPage(path: string): Promise<Surface>;
  /** A tab that the extension or a page opened, by its address. */
  openedTab(matches: (url: string) => boolean): Promise<Surface>;
  /** The addresses of all tabs, popups and extension pages that are open. */
  addresses(): Promise<string[]>;
  /** A click on the extension's toolbar button over that page: opens the popup, grants `activeTab`. */
  clickToolbarButton(page: Surface): Promise<Surface>;
  /** The extension's panel beside the page, which somebody opened. */
  openedPanel(): Promise<Surface>;
  /** A menu entry of the extension, chosen over that page. */
  chooseMenuEntry(page: Surface, id: string): Promise<void>;
  /** A keyboard shortcut of the extension, by its name in the manifest. */
  useCommand(page: Surface, name: string): Promise<void>;
  /** Answers the browser's own permission prompt with yes; the click on our button stays real. */
  allowPrompts(origins: readonly string[]): Promise<void>;
  /** Lets the extension see private windows, as a reader does on the extension's page. */
  allowPrivateWindows(): Promise<void>;
  /** Kills the background at once, as the browser does when it is idle or short of memory. */
  killBackground(): Promise<void>;
  /** Kills the whole browser. The profile stays; `launchBrowser` continues with it. */
  killBrowser(): Promise<void>;
  /** Waits until somebody closes the browser. */
  closed(): Promise<void>;
  /** Closes the browser as a reader does; the profile stays. */
  quit(): Promise<void>;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
}
