import { FIRST_PREFERENCES } from '@/components/share/share-preferences';
import type { PopupGateway } from '@/components/popup/popup-gateway';
import type { Annotation } from '@/lib/domain/annotation';
import type { ExtractedArticle } from '@/lib/domain/article';
import { fail, succeed } from '@/lib/domain/failure';
import type { PageState } from '@/lib/messaging/protocol';

export const NOW = '2026-11-14T09:41:00.000Z';

export const ARTICLE: ExtractedArticle = {
  title: '“A Table With No Head”: How Two Neighbours Talked Their Way Back to the River',
  byline: ['Ilse Marchetti'],
  siteName: 'The Harbour Courier',
  published: '2026-11-13',
  language: 'en',
  direction: 'ltr',
  wordCount: 452,
  isArticle: true,
  contentHtml: '<p>The table would be round.</p>',
  text: 'The table would be round.',
  readingMinutes: 2,
  commentsUrl: 'https://harbourcourier.example/river#comments',
};

/** An annotation with everything that a test does not care about. */
export function annotationOf(given: Partial<Annotation> & { id: string }): Annotation {
  return {
    articleId: 'article-1',
    kind: 'text',
    quote: 'the argument about facts was over before the argument about fairness began',
    selectors: [],
    color: 'yellow',
    note: '',
    tags: [],
    created: NOW,
    modified: NOW,
    revision: 1,
    fieldTimes: { color: NOW, note: NOW, tags: NOW, selectors: NOW, deleted: NOW },
    history: [],
    ...given,
  };
}

export const ANNOTATIONS: Annotation[] = [
  annotationOf({
    id: 'a-green',
    color: 'green',
    quote: 'the first agreement between them since the border closed in 2015',
  }),
  annotationOf({
    id: 'a-yellow',
    note: 'The whole method in one line.',
    tags: ['negotiation', 'method'],
  }),
  annotationOf({
    id: 'a-blue',
    color: 'blue',
    quote: 'leaves the hardest question, the dam at Kessel, for a second round next year',
    note: 'Who decides if the second round never comes?',
  }),
];

export function pageState(given: Partial<PageState> = {}): PageState {
  return {
    annotations: ANNOTATIONS,
    drafts: [],
    readOnly: false,
    siteAllowed: true,
    settings: {
      lastColor: 'yellow',
      colorNames: {},
      toolbar: 'always',
      rapid: false,
      printHighlights: false,
      textScale: 1,
      theme: 'auto',
    },
    locale: 'en',
    strings: {},
    ...given,
  };
}

export interface FakeGateway extends PopupGateway {
  /** What was asked of it, in order: the name and what it was asked with. */
  asked: [name: string, ...input: unknown[]][];
}

/** A gateway that answers like a page with three annotations; `given` answers differently. */
export function fakeGateway(given: Partial<PopupGateway> = {}): FakeGateway {
  const asked: FakeGateway['asked'] = [];
  const kept = new Map<string, string>();
  let ids = 0;
  const answers: PopupGateway = {
    tab: async () => ({
      tabId: 7,
      address: 'https://harbourcourier.example/river',
      title: 'A Table With No Head',
      incognito: false,
    }),
    readArticle: async () => succeed(ARTICLE),
    startAnnotator: async () => succeed([0]),
    pageState: async () => succeed(pageState()),
    watchLibrary: () => () => undefined,
    annotationCount: async () => 3,
    tags: async () => [
      { tag: 'water', count: 5 },
      { tag: 'weather', count: 2 },
    ],
    states: async () =>
      ANNOTATIONS.map(({ id }) => ({ id, state: 'anchored' as const, frameId: 0 })),
    links: async (_tab, _frame, ids) =>
      succeed(
        ids.map((id) => ({ verified: true as const, directive: `text=${id ?? 'selection'}` })),
      ),
    selection: async () => fail('nothing-selected'),
    highlight: async (_tab, _frame, { color }) => succeed(annotationOf({ id: 'a-new', color })),
    reveal: async () => succeed(null),
    doctor: async () => succeed(null),
    edit: async (edit) =>
      succeed({ outcome: 'saved', annotation: annotationOf({ id: edit.id, revision: 2 }) }),
    remove: async () => succeed(null),
    lastAction: async () => succeed(null),
    undo: async () => succeed(null),
    keepDraft: async () => succeed(null),
    dropDraft: async () => succeed(null),
    askForSite: async () => true,
    forgetSite: async () => undefined,
    wasAsked: async () => true,
    noteAsked: () => undefined,
    openReader: async () => succeed(null),
    kept: async (_tabId, keep) => succeed(keep === true),
    share: async () => succeed(null),
    abilities: { systemSheet: false },
    sharePreferences: async () => FIRST_PREFERENCES,
    rememberSharing: () => undefined,
    saveFile: () => undefined,
    sharedBlock: async () => undefined,
    offerImport: () => succeed(null),
    copyImage: async () => succeed(null),
    goTo: () => undefined,
    openLibrary: () => undefined,
    openOptions: () => undefined,
    openRescue: () => undefined,
    openWelcome: () => undefined,
    leave: () => undefined,
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    newId: () => `id-${++ids}`,
    now: () => NOW,
    ...given,
  };
  const recorded = Object.entries(answers).map(([name, answer]: [string, unknown]) => [
    name,
    typeof answer === 'function'
      ? (...input: unknown[]) => {
          asked.push([name, ...input]);
          return Reflect.apply(answer, answers, input) as unknown;
        }
      : answer,
  ]);
  return { ...(Object.fromEntries(recorded) as PopupGateway), asked };
}
