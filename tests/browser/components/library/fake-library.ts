import { vi } from 'vitest';
import type { LibraryGateway } from '@/components/library/gateway';
import type { LibraryContents } from '@/components/library/group-annotations';
import { FIRST_PREFERENCES } from '@/components/share/share-preferences';
import type { Annotation } from '@/lib/domain/annotation';
import { fail, succeed } from '@/lib/domain/failure';
import { readSetting } from '@/lib/domain/setting';
import type { LibraryStatus } from '@/lib/domain/requests';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { MessageToBackground } from '@/lib/messaging/protocol';
import type { Review } from '@/lib/domain/review';
import type { SheetContents } from '@/lib/domain/sheet-contents';
import { annotation, article } from '../../../support/records';

/** Two articles and five annotations, one of which lies in the trash. */
export function sampleContents(): LibraryContents {
  const table = article({
    id: 'table',
    title: '“A Table With No Head”: How Two Neighbours Talked Their Way Back to the River',
  });
  const gauges = article({
    id: 'gauges',
    url: 'https://saltandshore.example/gauges',
    title: 'What the Tide Gauges Remember',
    byline: ['Rosa Castellan'],
    siteName: 'Salt & Shore',
    published: '2026-11-02',
  });
  const on = (articleId: string, id: string, changes: Partial<Annotation>) =>
    annotation({ articleId, id, ...changes });
  return {
    articles: [table, gauges],
    annotations: [
      on('table', 'first', {
        quote: 'the first agreement between them since the border closed in 2015',
        color: 'green',
        created: '2026-11-13T09:00:00.000Z',
        selectors: [{ type: 'TextPositionSelector', start: 5, end: 60 }],
      }),
      on('table', 'facts', {
        quote: 'the argument about facts was over before the argument about fairness began',
        note: 'The *whole* method in one line. Compare the fisheries talks of 2019.',
        tags: ['negotiation', 'method'],
        created: '2026-11-13T09:01:00.000Z',
        selectors: [{ type: 'TextPositionSelector', start: 80, end: 160 }],
      }),
      on('table', 'dam', {
        quote: 'leaves the hardest question, the dam at Kessel, for a second round next year',
        color: 'blue',
        note: 'Who decides if the second round never comes?',
        tags: ['follow-up'],
        lastSeen: {
          state: 'changed',
          at: '2026-11-14T09:00:00.000Z',
          found: {
            quote: 'leaves the hardest question, the Kessel dam, for a second round in the spring',
            selectors: [],
            score: 0.82,
          },
        },
        created: '2026-11-13T09:02:00.000Z',
        selectors: [{ type: 'TextPositionSelector', start: 200, end: 300 }],
      }),
      on('gauges', 'diary', {
        quote: 'A gauge is a diary kept by a wall.',
        color: 'purple',
        tags: ['water', 'negotiation'],
        lastSeen: { state: 'orphan', at: '2026-11-14T09:00:00.000Z' },
        created: '2026-11-02T09:00:00.000Z',
      }),
      on('gauges', 'gone', {
        quote: 'corrected by hand, in a hand nobody has been able to identify',
        color: 'pink',
        created: '2026-11-02T09:05:00.000Z',
        deleted: '2026-11-14T12:00:00.000Z',
      }),
    ],
  };
}

/** Settings in memory, which tell of each change. */
function fakeSettings(known: Record<string, unknown> = {}): LibraryGateway['settings'] {
  const stored = new Map<string, unknown>(Object.entries(known));
  const watchers = new Set<() => void>();
  return {
    get: (name) => Promise.resolve(readSetting(name, stored.get(name))),
    set: async (name, value) => {
      stored.set(name, value);
      for (const tell of watchers) tell();
    },
    watch: (name, onChange) => {
      const tell = () => onChange(readSetting(name, stored.get(name)));
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
  };
}

/** What lies beside the annotations. */
interface FakeWork {
  sheets?: readonly SheetContents[];
  reviews?: readonly Review[];
  settings?: Record<string, unknown>;
  snapshots?: readonly Snapshot[];
}

/** A library without a background: what it was sent, and a way to change what it holds. */
export function fakeLibrary(initial: LibraryContents = sampleContents(), work: FakeWork = {}) {
  let contents = initial;
  const watchers = new Set<(contents: LibraryContents) => void>();
  const kept = new Map<string, string>();
  let ids = 0;
  const status: LibraryStatus = { state: 'ready', annotations: 5, articles: 2 };
  const answers = vi.fn((name: MessageToBackground, _payload: unknown): unknown =>
    name === 'trash.purge' ? succeed([]) : succeed(null),
  );
  const gateway: LibraryGateway = {
    contents: () => ({
      subscribe(onValue) {
        watchers.add(onValue);
        onValue(contents);
        return { unsubscribe: () => watchers.delete(onValue) };
      },
    }),
    snapshots: () => ({
      subscribe(onValue) {
        onValue(work.snapshots ?? []);
        return { unsubscribe: () => undefined };
      },
    }),
    sheets: () => ({
      subscribe(onValue) {
        onValue(work.sheets ?? []);
        return { unsubscribe: () => undefined };
      },
    }),
    reviews: () => ({
      subscribe(onValue) {
        onValue(work.reviews ?? []);
        return { unsubscribe: () => undefined };
      },
    }),
    status: () => Promise.resolve(succeed(status)),
    send: (name, payload) => Promise.resolve(answers(name, payload) as never),
    drafts: async () => [],
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    share: vi.fn(() => Promise.resolve(succeed(null))),
    abilities: { systemSheet: false },
    sharePreferences: async () => FIRST_PREFERENCES,
    rememberSharing: vi.fn(),
    saveFile: vi.fn(),
    chooseFolder: vi.fn(() => Promise.resolve(fail('cancelled'))),
    copyImage: vi.fn(() => Promise.resolve(succeed(null))),
    backup: () => Promise.resolve(fail('library-unopenable')),
    backups: {
      list: async () => [],
      open: async () => fail('not-found'),
      save: vi.fn(async () => succeed(null)),
      keepNow: async () => succeed(undefined),
    },
    imports: { plan: () => Promise.resolve(fail('file-foreign')) },
    settings: fakeSettings(work.settings),
    colorNames: { pink: 'Nonsense' },
    now: () => '2026-11-23T12:00:00.000Z',
    newId: () => `id-${(ids += 1)}`,
    rescueAddress: '/rescue.html',
  };
  return {
    gateway,
    answers,
    become(next: LibraryContents) {
      contents = next;
      for (const watcher of watchers) watcher(next);
    },
  };
}
