import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { MessageToBackground, Payload } from '@/lib/messaging/protocol';
import { RULES } from '@/lib/messaging/rules';
import background from '../../entrypoints/background';
import { eventually } from '../support/eventually';
import { type FakeExtension, installFakeExtension } from '../support/fake-extension';
import { SAMPLE_PAYLOADS } from '../support/sample-messages';
import { annotatorOf, annotatorOfFrame, ownPage } from '../support/senders';

const STORY = 'http://news.example/story';
const FOREIGN = 'http://foreign.example/story';
const CREATE = SAMPLE_PAYLOADS['annotation.create'];

let extension: FakeExtension;

beforeEach(() => {
  extension = installFakeExtension();
  loseLibrary();
  background.main();
});

/** A device on which no database is. */
function loseLibrary(): void {
  globalThis.indexedDB = new IDBFactory();
  Object.assign(Dexie.dependencies, { indexedDB: globalThis.indexedDB, IDBKeyRange });
}

const send = <Name extends MessageToBackground>(name: Name, payload: Payload<Name>, from: object) =>
  extension.deliver({ name, payload }, from);
const succeeded = expect.objectContaining({ ok: true });
const failed = (code: string) => ({ ok: false, failure: expect.objectContaining({ code }) });

/** What the annotator of a page is shown. */
async function shownTo(sender: object): Promise<string[]> {
  const answer = (await send('page.open', {}, sender)) as {
    ok: boolean;
    value?: { annotations: { id: string; note: string; color: string }[] };
  };
  return (answer.value?.annotations ?? []).map(({ id, color, note }) => `${id} ${color} ${note}`);
}

describe('the real background', () => {
  test('stores what a page highlights, and shows it there again', async () => {
    expect(await send('annotation.create', CREATE, annotatorOf(STORY))).toEqual(succeeded);
    expect(await shownTo(annotatorOf(STORY))).toEqual(['annotation-1 yellow Aristotle?']);
  });

  test('does a repeated message once', async () => {
    await send('annotation.create', CREATE, annotatorOf(STORY));
    expect(await send('annotation.create', CREATE, annotatorOf(STORY))).toEqual(succeeded);
    expect(await shownTo(annotatorOf(STORY))).toHaveLength(1);
  });

  test('edits, deletes and takes back', async () => {
    const page = annotatorOf(STORY);
    await send('annotation.create', CREATE, page);
    const edit = { ...SAMPLE_PAYLOADS['annotation.edit'], color: 'blue' as const };
    expect(await send('annotation.edit', edit, page)).toEqual(succeeded);
    expect(await shownTo(page)).toEqual(['annotation-1 blue Aristotle.']);
    expect(await send('annotation.delete', SAMPLE_PAYLOADS['annotation.delete'], page)).toEqual(
      succeeded,
    );
    expect(await shownTo(page)).toEqual([]);
    expect(await send('action.undo', SAMPLE_PAYLOADS['action.undo'], page)).toEqual(succeeded);
    expect(await shownTo(page)).toEqual(['annotation-1 blue Aristotle.']);
  });

  test('tells the other tabs of the page, and not the one that asked', async () => {
    extension.tabs.push({ id: 7, url: STORY }, { id: 9, url: STORY }, { id: 11, url: FOREIGN });
    extension.answerForTabs(() => ({ ok: true, value: null }));
    await send('annotation.create', CREATE, annotatorOf(STORY, { tabId: 7 }));
    await eventually(() => expect(extension.sent).toMatchObject([{ tabId: 9 }]));
  });

  test('counts the page’s annotations on the toolbar button', async () => {
    await send('annotation.create', CREATE, annotatorOf(STORY, { tabId: 7 }));
    await eventually(() => expect(extension.badges.get(7)).toBe('1'));
  });

  test('knows its library again after it was killed', async () => {
    await send('annotation.create', CREATE, annotatorOf(STORY));
    fakeBrowser.runtime.onMessage.removeAllListeners();
    background.main();
    expect(await shownTo(annotatorOf(STORY))).toHaveLength(1);
  });

  test('says that a library is missing when it vanished, and does not begin a new one by itself', async () => {
    await send('annotation.create', CREATE, annotatorOf(STORY));
    const { witness } = await fakeBrowser.storage.local.get('witness');
    expect(witness).toMatchObject({ annotations: 1, articles: 1 });
    extension = installFakeExtension();
    await fakeBrowser.storage.local.set({ witness });
    loseLibrary();
    background.main();
    const status = await send('library.status', {}, ownPage());
    expect(status).toMatchObject({ ok: true, value: { state: 'missing' } });
    expect(await send('annotation.create', CREATE, annotatorOf(STORY))).toEqual(
      failed('library-missing'),
    );
    expect(await send('library.begin', {}, ownPage())).toEqual(succeeded);
    expect(await send('annotation.create', CREATE, annotatorOf(STORY))).toEqual(succeeded);
  });
});

describe('a foreign page', () => {
  beforeEach(() => send('annotation.create', CREATE, annotatorOf(STORY)));

  test('is shown nothing', async () => {
    expect(await shownTo(annotatorOf(FOREIGN))).toEqual([]);
    expect(await shownTo(annotatorOf('http://example/story'))).toEqual([]);
  });

  test('gets nothing by claiming the address of another as its canonical one', async () => {
    const claimed = await send('page.open', { canonicalUrl: STORY }, annotatorOf(FOREIGN));
    expect(claimed).toMatchObject({ ok: true, value: { annotations: [] } });
  });

  test.each([
    ['annotation.edit', SAMPLE_PAYLOADS['annotation.edit']],
    ['annotation.delete', SAMPLE_PAYLOADS['annotation.delete']],
    ['annotation.create', CREATE],
  ] as const)('is refused %s of what is not its own', async (name, payload) => {
    expect(await send(name, payload, annotatorOf(FOREIGN))).toEqual(failed('refused'));
    expect(await shownTo(annotatorOf(STORY))).toEqual(['annotation-1 yellow Aristotle?']);
  });

  test('cannot take back what was done elsewhere', async () => {
    expect(await send('action.undo', { action: CREATE.action }, annotatorOf(FOREIGN))).toEqual(
      failed('refused'),
    );
    expect(await shownTo(annotatorOf(STORY))).toHaveLength(1);
  });

  test('around a frame of an allowed site keeps the frame from being shown anything', async () => {
    expect(await send('page.open', {}, annotatorOfFrame(STORY, undefined))).toEqual(
      failed('site-not-allowed'),
    );
  });

  test.each(
    Object.entries(RULES)
      .filter(([, { from }]) => from === 'own-page')
      .map(([name]) => name as MessageToBackground),
  )('is refused %s, which is for our own pages', async (name) => {
    expect(await send(name, SAMPLE_PAYLOADS[name], annotatorOf(STORY))).toEqual(failed('refused'));
  });
});

describe('a private window', () => {
  const page = () => annotatorOf(STORY, { incognito: true });

  test('is shown what is stored, to read', async () => {
    await send('annotation.create', CREATE, annotatorOf(STORY));
    expect(await send('page.open', {}, page())).toMatchObject({
      ok: true,
      value: { readOnly: true, annotations: [{ id: 'annotation-1' }] },
    });
  });

  test.each([
    'annotation.create',
    'annotation.edit',
    'annotation.delete',
    'action.undo',
    'draft.keep',
    'draft.drop',
  ] as const)('writes nothing: %s', async (name) => {
    await send('annotation.create', CREATE, annotatorOf(STORY));
    const before = await everything();
    expect(await send(name, SAMPLE_PAYLOADS[name], page())).toEqual(failed('private-window'));
    expect(await everything()).toEqual(before);
  });

  test('leaves no report, colour or site behind', async () => {
    await send('annotation.create', CREATE, annotatorOf(STORY));
    const before = await everything();
    await send('annotation.report', SAMPLE_PAYLOADS['annotation.report'], page());
    await send('color.used', { color: 'pink' }, page());
    await send('site.asked', { site: 'news.example' }, { ...ownPage(), tab: page().tab });
    expect(await everything()).toEqual(before);
  });
});

/** Every row of the library and everything beside it. */
async function everything(): Promise<unknown> {
  const rows: Record<string, unknown> = {};
  for (const name of await Dexie.getDatabaseNames()) {
    const database = await new Dexie(name).open();
    for (const table of database.tables) rows[table.name] = await table.toArray();
    database.close();
  }
  return { rows, kept: await fakeBrowser.storage.local.get(null) };
}
