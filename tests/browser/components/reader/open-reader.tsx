import { expect } from 'vitest';
import '@/components/styles/share.css';
import '@/components/styles/reader.css';
import { ReaderApp } from '@/components/reader/ReaderApp';
import type { MarkedPassage, ReaderGateway } from '@/components/reader/reader-gateway';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import { readSetting, type SettingName } from '@/lib/domain/setting';
import { createSnapshot, type Snapshot } from '@/lib/domain/snapshot';
import type { OpenedSnapshot } from '@/lib/queries/snapshots';
import type { Locale } from '@/lib/i18n/locales';
import type { Settings } from '@/lib/settings/settings';
import { extracted } from '../../../support/extracted';
import { annotation } from '../../../support/records';
import { show } from '../surface';

/** Settings that live as long as the test. */
export function settingsInMemory(kept: Record<string, unknown> = {}): Settings {
  const watchers = new Map<string, ((value: never) => void)[]>();
  return {
    get: async (name) => readSetting(name, kept[name]),
    set: async (name, value) => {
      kept[name] = value;
      for (const tell of watchers.get(name) ?? []) tell(value as never);
    },
    watch: (name: SettingName, tell: (value: never) => void) => {
      watchers.set(name, [...(watchers.get(name) ?? []), tell]);
      return () => watchers.delete(name);
    },
  };
}

/** A passage of the text that is shown, marked. */
export function marked(quote: string, changes: Parameters<typeof annotation>[0] = {}) {
  const range = rangeOf(quote);
  const passage: MarkedPassage = {
    annotation: annotation({ id: quote, quote, ...changes }),
    state: range === undefined ? 'orphan' : 'anchored',
    ...(range && { range }),
  };
  return passage;
}

function rangeOf(words: string): Range | undefined {
  const walker = document.createTreeWalker(
    document.querySelector('.reader-text')!,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(words);
    if (at === -1) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range;
  }
  return undefined;
}

interface Opening {
  html?: string;
  article?: Parameters<typeof extracted>[0];
  locale?: Locale;
  storage?: ReaderGateway['storage'];
  kept?: Record<string, unknown>;
  isGone?: boolean;
  /** What else is at hand of the same article. */
  versions?: readonly Snapshot[];
  /** What those say, by id. */
  contents?: Record<string, Result<OpenedSnapshot>>;
  lostPage?: string;
  pictures?: OpenedSnapshot['pictures'];
  /** What keeping answers. */
  keeping?: Result<unknown>;
}

/** Opens the reader page on an article, and answers how to change what is marked in it. */
export async function openReader(opening: Opening = {}) {
  const { html = '<p>Well begun is half done.</p>', kept = {} } = opening;
  const at = '2026-11-20T10:00:00.000Z';
  const article = extracted({ siteName: 'The News', contentHtml: html, ...opening.article });
  const read = { article, address: 'http://news.example/story', hash: 'abc', wordsHash: 'abc' };
  const snapshot = createSnapshot(read, { id: 'snapshot-1', size: 1, at })!;
  const asked: string[] = [];
  let passages: readonly MarkedPassage[] = [];
  let tell: (() => void) | undefined;
  let tellVersions: (versions: readonly Snapshot[]) => void = () => undefined;
  const gateway: ReaderGateway = {
    open: async () =>
      opening.isGone
        ? fail('not-found')
        : succeed({ snapshot, html, pictures: opening.pictures ?? [] }),
    mark: (_snapshot, onChange) => {
      tell = onChange;
      return {
        inOrder: () => passages,
        show: (id) => void asked.push(`show ${id}`),
        reveal: (id) => void asked.push(`reveal ${id}`),
        stop: () => undefined,
      };
    },
    versions: () => ({
      subscribe(onValue) {
        tellVersions = onValue;
        onValue(opening.versions ?? [snapshot]);
        return { unsubscribe: () => undefined };
      },
    }),
    version: async (id) => opening.contents?.[id] ?? fail('not-found'),
    lostPage: async () => opening.lostPage,
    async keep(id, keep) {
      asked.push(`${keep ? 'keep' : 'release'} ${id}`);
      if (opening.keeping !== undefined) return opening.keeping;
      const { kept: _kept, ...released } = snapshot;
      tellVersions([keep ? { ...snapshot, kept: at } : released]);
      return succeed(null);
    },
    backToPage: ({ url }) => void asked.push(`back to ${url}`),
    sharing: {
      abilities: { systemSheet: false },
      sharePreferences: async () => ({
        used: [],
        hidden: [],
        mastodonServer: '',
        isCommentFirst: true,
        included: [],
      }),
      rememberSharing: () => undefined,
      share: async (intent) => {
        asked.push(`share ${JSON.stringify(intent)}`);
        return succeed(null);
      },
      copyImage: async () => succeed(null),
      saveFile: () => undefined,
      storage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
      newId: () => 'new',
      now: () => at,
    },
    colorNames: {},
    storage: opening.storage ?? { getItem: () => null, setItem: () => undefined },
    libraryAddress: '/library.html',
  };
  const settings = settingsInMemory(kept);
  await show(<ReaderApp gateway={gateway} settings={settings} />, opening.locale);
  await expect
    .poll(() => tell !== undefined || document.querySelector('.reader-missing') !== null)
    .toBe(true);
  return {
    asked,
    kept,
    mark: (now: readonly MarkedPassage[]) => {
      passages = now;
      tell?.();
    },
  };
}
