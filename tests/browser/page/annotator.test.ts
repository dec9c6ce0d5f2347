import { matcher } from '@/lib/text/matcher';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Annotation } from '@/lib/domain/annotation';
import { fail, succeed } from '@/lib/domain/failure';
import type { CardRequest, Notice } from '@/lib/domain/in-page';
import { startAnnotator } from '@/lib/page/annotator';
import type { AnnotatorGateway, OpenedPage } from '@/lib/page/annotator-gateway';
import type { AnnotatorView } from '@/lib/page/annotator-view';
import { annotation } from '../../support/records';
import { pageOf, rangeOfText } from './anchoring/page';

const TEXT = 'Patience had a schedule. For fourteen months they compared measurements.';

let life: AbortController;
let stored: Annotation[];
let gateway: AnnotatorGateway;
let view: AnnotatorView & { notices: Notice[]; cards: CardRequest[] };
let readOnly: boolean;
const address = location.href;

beforeEach(() => {
  life = new AbortController();
  stored = [];
  readOnly = false;
  gateway = {
    open: vi.fn<AnnotatorGateway['open']>(async () => succeed(page())),
    create: vi.fn<AnnotatorGateway['create']>(async ({ annotation: made }) => {
      const kept = annotation({ ...made, created: '2026-11-13T09:00:00.000Z' });
      stored.push(kept);
      return succeed(kept);
    }),
    edit: vi.fn<AnnotatorGateway['edit']>(async ({ id, action: _action, ...change }) => {
      const edited = { ...stored.find((one) => one.id === id), ...change } as Annotation;
      edited.revision += 1;
      return succeed({ outcome: 'saved', annotation: edited });
    }),
    remove: vi.fn<AnnotatorGateway['remove']>(async () => succeed(null)),
    undo: vi.fn<AnnotatorGateway['undo']>(async () => succeed(null)),
    report: vi.fn<AnnotatorGateway['report']>(async () => succeed(null)),
    colorUsed: async () => succeed(null),
    keepDraft: async () => succeed(null),
    dropDraft: () => undefined,
    keptDrafts: async () => [],
    isAlive: () => true,
  };
  const notices: Notice[] = [];
  const cards: CardRequest[] = [];
  view = {
    host: document.createElement('div'),
    notices,
    cards,
    prepare: () => undefined,
    showToolbar: () => undefined,
    focusToolbar: () => false,
    hideToolbar: () => undefined,
    openCard: (request) => void cards.push(request),
    closeCard: () => undefined,
    hasCard: false,
    copy: () => undefined,
    hideNotice: () => undefined,
    notify: (notice) => void notices.push(notice),
    describePage: async () => undefined,
    loadMatcher: async () => matcher,
    highlightCss: async () => undefined,
    attachNear: () => undefined,
    dispose: () => undefined,
  };
});

afterEach(() => {
  life.abort();
  history.replaceState(null, '', address);
});

function page(): OpenedPage {
  return {
    // The test runs in a frame, so what is shown here must belong to this one.
    annotations: stored.map((one) => ({ ...one, frame: location.href })),
    drafts: [],
    readOnly,
    settings: { lastColor: 'green', colorNames: {}, toolbar: 'always', textScale: 1 },
    locale: 'en',
    strings: {},
  };
}

function start() {
  return startAnnotator(document, { gateway, view }, life);
}

function select(root: Element, text: string): void {
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(rangeOfText(root, text));
}

function about(quote: string, changes: Partial<Annotation> = {}): Annotation {
  const selectors = [{ type: 'TextQuoteSelector' as const, exact: quote, prefix: '', suffix: '' }];
  return annotation({ id: quote.replaceAll(' ', '-'), quote, selectors, ...changes });
}

const painted = () => [...CSS.highlights].filter(([, { size }]) => size > 0).map(([name]) => name);

test('what the library holds of the page is found and painted', async () => {
  pageOf(`<p>${TEXT}</p>`);
  stored = [about('compared measurements', { color: 'pink' }), about('had a schedule')];
  const handlers = start();
  const states = await handlers['annotator.states']();
  expect(states).toEqual(
    succeed([
      { id: 'had-a-schedule', state: 'anchored' },
      { id: 'compared-measurements', state: 'anchored' },
    ]),
  );
  expect(painted().sort()).toEqual(['ink-pink-light-0', 'ink-yellow-light-0']);
});

test('a highlight is painted before it is stored', async () => {
  const root = pageOf(`<p>${TEXT}</p>`);
  const handlers = start();
  await handlers['annotator.states']();
  let answer: (value: unknown) => void = () => undefined;
  gateway.create = () => new Promise((resolve) => (answer = resolve as typeof answer));
  select(root, 'had a schedule');
  const made = handlers['annotator.highlight']({ color: 'blue' });
  await vi.waitFor(() => expect(painted()).toEqual(['ink-blue-light-0']));
  answer(succeed(about('had a schedule', { color: 'blue' })));
  expect(await made).toMatchObject({ ok: true });
});

test('a highlight on a long page leaves it room to breathe before it is painted', async () => {
  const root = pageOf(`<p>${TEXT}</p>${'<p>Long words of other things. </p>'.repeat(30_000)}`);
  const handlers = start();
  await handlers['annotator.states']();
  let turns = 0;
  const timer = setInterval(() => (turns += 1));
  select(root, 'had a schedule');
  const made = await handlers['annotator.highlight']({ color: 'blue' });
  clearInterval(timer);
  expect(made).toMatchObject({ ok: true, value: { quote: 'had a schedule' } });
  expect(turns).toBeGreaterThan(0);
});

test('what could not be stored is unpainted, and said', async () => {
  const root = pageOf(`<p>${TEXT}</p>`);
  gateway.create = async () => fail('storage-full');
  const handlers = start();
  select(root, 'had a schedule');
  await handlers['annotator.command']({ command: 'highlight' });
  expect(painted()).toEqual([]);
  expect(view.notices.at(-1)).toMatchObject({ kind: 'failed', failure: { code: 'storage-full' } });
});

test('exactly the same passage again recolours the annotation that lies there', async () => {
  const root = pageOf(`<p>${TEXT}</p>`);
  const handlers = start();
  select(root, 'had a schedule');
  await handlers['annotator.highlight']({ color: 'blue' });
  select(root, ' had a schedule');
  await handlers['annotator.highlight']({ color: 'pink' });
  expect(gateway.create).toHaveBeenCalledTimes(1);
  expect(gateway.edit).toHaveBeenCalledWith(expect.objectContaining({ color: 'pink' }));
  expect(painted()).toEqual(['ink-pink-light-0']);
  expect(view.notices.at(-1)?.kind).toBe('recolored');
});

test('“Highlight with note” opens the editor of the new annotation', async () => {
  const root = pageOf(`<p>${TEXT}</p>`);
  const handlers = start();
  select(root, 'had a schedule');
  await handlers['annotator.command']({ command: 'annotate' });
  await vi.waitFor(() => expect(view.cards).toHaveLength(1));
  expect(view.cards[0]).toMatchObject({ mode: 'write', annotations: [{ color: 'green' }] });
});

test('in a private window nothing is written', async () => {
  readOnly = true;
  const root = pageOf(`<p>${TEXT}</p>`);
  stored = [about('compared measurements')];
  const handlers = start();
  select(root, 'had a schedule');
  expect(await handlers['annotator.highlight']({ color: 'blue' })).toMatchObject({
    failure: { code: 'private-window' },
  });
  expect(gateway.create).not.toHaveBeenCalled();
  expect(painted()).toEqual(['ink-yellow-light-0']);
});

test('text that comes late is found when it is there', async () => {
  const root = pageOf('<p>Loading</p>');
  stored = [about('had a schedule')];
  const handlers = start();
  const state = async () => {
    const states = await handlers['annotator.states']();
    return states.ok && states.value[0]?.state;
  };
  expect(await state()).toBe('pending');
  root.firstElementChild!.textContent = TEXT;
  await vi.waitFor(async () => expect(await state()).toBe('anchored'), { timeout: 3_000 });
  expect(painted()).toEqual(['ink-yellow-light-0']);
});

test('another route of an app shows its own annotations', async () => {
  pageOf(`<p>${TEXT}</p>`);
  stored = [about('had a schedule')];
  const handlers = start();
  await handlers['annotator.states']();
  stored = [about('compared measurements', { color: 'purple' })];
  history.pushState(null, '', '?article=2');
  await vi.waitFor(() => expect(painted()).toEqual(['ink-purple-light-0']));
});

test('an answer about a route that was left is not heeded', async () => {
  pageOf(`<p>${TEXT}</p>`);
  const late = Promise.withResolvers<void>();
  stored = [about('had a schedule')];
  const first = succeed(page());
  vi.mocked(gateway.open).mockImplementationOnce(async () => {
    await late.promise;
    return first;
  });
  const handlers = start();
  await vi.waitFor(() => expect(gateway.open).toHaveBeenCalledOnce());
  stored = [about('compared measurements', { color: 'purple' })];
  history.pushState(null, '', '?article=2');
  await vi.waitFor(() => expect(painted()).toEqual(['ink-purple-light-0']));
  late.resolve();
  await handlers['annotator.states']();
  await new Promise(requestAnimationFrame);
  expect(painted()).toEqual(['ink-purple-light-0']);
});

test('a change made elsewhere repaints only what differs', async () => {
  pageOf(`<p>${TEXT}</p>`);
  stored = [about('had a schedule'), about('compared measurements')];
  const handlers = start();
  await handlers['annotator.states']();
  const kept = CSS.highlights.get('ink-yellow-light-0');
  stored = [
    about('had a schedule'),
    about('compared measurements', { color: 'blue', revision: 2 }),
  ];
  await handlers['annotations.changed']();
  await vi.waitFor(() =>
    expect(painted().sort()).toEqual(['ink-blue-light-0', 'ink-yellow-light-0']),
  );
  expect(CSS.highlights.get('ink-yellow-light-0')).toBe(kept);
});

test('the popup learns what is selected, and why nothing is', async () => {
  const root = pageOf(`<p>${TEXT}</p>`);
  stored = [about('had a schedule')];
  const handlers = start();
  await handlers['annotator.states']();
  select(root, 'had a schedule');
  expect(await handlers['annotator.selection']()).toMatchObject({
    value: { quote: 'had a schedule', annotationId: 'had-a-schedule' },
  });
  getSelection()?.removeAllRanges();
  expect(await handlers['annotator.selection']()).toEqual(fail('nothing-selected'));
});

test('when its life ends, nothing of it stays on the page', async () => {
  pageOf(`<p>${TEXT}</p>`);
  stored = [about('had a schedule')];
  await start()['annotator.states']();
  life.abort();
  expect(painted()).toEqual([]);
});
