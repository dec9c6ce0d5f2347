import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MatchPattern } from 'wxt/utils/match-patterns';

/** A tab of the fake browser. Its address is what a browser tells: absent where it may not be read. */
export interface FakeTab {
  id: number;
  url?: string;
  active?: boolean;
  incognito?: boolean;
  windowId?: number;
  /** Ids of the frames that an injection reaches. */
  frames?: number[];
  /** What is injected throws. */
  crashes?: boolean;
  /** It shows a document that cannot be marked. */
  unmarkable?: boolean;
  /** No extension may look into it. */
  restricted?: boolean;
}

export interface SentToTab {
  tabId: number;
  name: string;
  payload: unknown;
  frameId: number | undefined;
}

type Listener = (...args: never[]) => unknown;

/** An event as browsers have them; `fire` is what the browser does. */
function fakeEvent<Args extends unknown[]>() {
  const listeners = new Set<(...args: Args) => unknown>();
  return {
    addListener: (listener: (...args: Args) => unknown) => void listeners.add(listener),
    removeListener: (listener: (...args: Args) => unknown) => void listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener as never),
    fire: (...args: Args) => {
      for (const listener of listeners) listener(...args);
    },
    count: () => listeners.size,
  };
}

/**
 * Gives the fake browser what it lacks: scripting, permissions, menus, commands, languages and
 * messages to tabs, each with a record of what was done. Begins empty each time.
 */
export function installFakeExtension() {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { id: 'test-extension-id' });
  // A worker's own events, which Node does not have: nothing violates a policy here.
  Object.assign(globalThis, { addEventListener: () => undefined });
  const tabs: FakeTab[] = [];
  const granted = new Set<string>();
  const registered = new Map<string, { id: string; matches: string[] }>();
  const injected: { tabId: number; frameIds?: number[]; files: string[] }[] = [];
  const styled: { tabId: number; files: string[] }[] = [];
  const sent: SentToTab[] = [];
  const menu = new Map<string, string>();
  const badges = new Map<number, string>();
  const events = {
    allowed: fakeEvent<[{ origins: string[] }]>(),
    forgotten: fakeEvent<[{ origins: string[] }]>(),
    menuChosen: fakeEvent<[{ menuItemId: string; frameId?: number }, object]>(),
    command: fakeEvent<[string, object]>(),
  };
  /** What annotators answer; by default nobody is there. */
  let answerOfTab: (message: SentToTab) => unknown = nobodyThere;
  /** What reading a page's article answers. */
  let extraction: unknown;

  const whole = (tab: FakeTab) => ({
    incognito: false,
    active: false,
    windowId: 1,
    index: 0,
    pinned: false,
    ...tab,
  });
  const reachable = (tabId: number): FakeTab => {
    const tab = tabs.find(({ id }) => id === tabId);
    if (tab === undefined || tab.restricted === true) throw new Error('Cannot access this page');
    return tab;
  };

  Object.assign(fakeBrowser.tabs, {
    query: async (filter: { active?: boolean; url?: string[] }) =>
      tabs
        .filter(({ active = false }) => filter.active === undefined || active === filter.active)
        .filter(({ url }) => filter.url === undefined || matchesAny(url, filter.url))
        .map(whole),
    get: async (tabId: number) => {
      const tab = tabs.find(({ id }) => id === tabId);
      if (tab === undefined) throw new Error(`No tab with id: ${tabId}.`);
      return whole(tab);
    },
    create: async ({ url }: { url: string }) => {
      const tab = { id: 900 + tabs.length, url, active: true };
      tabs.push(tab);
      return whole(tab);
    },
    sendMessage: async (
      tabId: number,
      { name, payload }: { name: string; payload: unknown },
      { frameId }: { frameId?: number } = {},
    ) => {
      const message = { tabId, name, payload, frameId };
      sent.push(message);
      return answerOfTab(message);
    },
  });
  Object.assign(fakeBrowser, {
    i18n: { getUILanguage: () => 'en-US', getAcceptLanguages: async () => ['en-US', 'de'] },
    extension: {
      inIncognitoContext: false,
      isAllowedFileSchemeAccess: async () => false,
      isAllowedIncognitoAccess: async () => false,
    },
    permissions: {
      contains: async ({ origins = [] }: { origins?: string[] }) =>
        origins.every((origin) => granted.has(origin) || granted.has('*://*/*')),
      getAll: async () => ({ permissions: [], origins: [...granted] }),
      request: async ({ origins = [] }: { origins?: string[] }) => allow(...origins),
      remove: async ({ origins = [] }: { origins?: string[] }) => forget(...origins),
      onAdded: events.allowed,
      onRemoved: events.forgotten,
    },
    scripting: {
      insertCSS: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
        reachable(target.tabId);
        styled.push({ tabId: target.tabId, files });
      },
      executeScript: async ({
        target,
        files,
      }: {
        target: { tabId: number; frameIds?: number[] };
        files: string[];
      }) => {
        const tab = reachable(target.tabId);
        injected.push({ ...target, files });
        if (files.includes('/extract-article.js')) return [{ frameId: 0, result: extraction }];
        return (target.frameIds ?? tab.frames ?? [0]).map((frameId) => ({
          frameId,
          result: tab.crashes === true ? undefined : tab.unmarkable !== true,
        }));
      },
      getRegisteredContentScripts: async () => [...registered.values()],
      registerContentScripts: async (scripts: { id: string; matches: string[] }[]) => {
        for (const script of scripts) {
          if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          registered.set(script.id, script);
        }
      },
      updateContentScripts: async (scripts: { id: string; matches: string[] }[]) => {
        for (const script of scripts) registered.set(script.id, script);
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) registered.delete(id);
      },
    },
    contextMenus: {
      removeAll: async () => menu.clear(),
      create: ({ id, title }: { id: string; title: string }) => menu.set(id, title),
      onClicked: events.menuChosen,
    },
    commands: { getAll: async () => [], onCommand: events.command },
  });
  Object.assign(fakeBrowser.action, {
    openPopup: async () => {
      popupsOpened.push(Date.now());
    },
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) =>
      void badges.set(tabId, text),
  });
  const popupsOpened: number[] = [];

  function allow(...origins: string[]): true {
    for (const origin of origins) granted.add(origin);
    events.allowed.fire({ origins });
    return true;
  }
  function forget(...origins: string[]): true {
    for (const origin of origins) granted.delete(origin);
    events.forgotten.fire({ origins });
    return true;
  }

  return {
    tabs,
    granted,
    registered,
    injected,
    styled,
    sent,
    menu,
    badges,
    events,
    popupsOpened,
    allow,
    forget,
    /** Annotators answer like this from now on. */
    answerForTabs(answer: (message: SentToTab) => unknown) {
      answerOfTab = answer;
    },
    /** Pages are read as this from now on. */
    answerForExtraction(answer: unknown) {
      extraction = answer;
    },
    /** Delivers a message as the browser would; answers what the background answered. */
    async deliver(message: unknown, sender: object): Promise<unknown> {
      let respond: (answer: unknown) => void = () => undefined;
      const answered = new Promise((resolve) => {
        respond = resolve;
      });
      const heard = await Promise.resolve(
        fakeBrowser.runtime.onMessage.trigger(message, sender, (answer?: unknown) =>
          respond(answer),
        ),
      );
      if (!heard.some((answer: unknown) => answer === true)) throw new Error('Nobody listens.');
      return answered;
    },
  };
}

export type FakeExtension = ReturnType<typeof installFakeExtension>;

function nobodyThere(): never {
  throw new Error('Could not establish connection. Receiving end does not exist.');
}

function matchesAny(url: string | undefined, patterns: readonly string[]): boolean {
  return url !== undefined && patterns.some((pattern) => new MatchPattern(pattern).includes(url));
}
