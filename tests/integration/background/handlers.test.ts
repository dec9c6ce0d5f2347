import { beforeEach, describe, expect, test } from 'vitest';
import { createHandlers } from '@/lib/background/handlers';
import type { Annotation } from '@/lib/domain/annotation';
import type { Draft } from '@/lib/domain/draft';
import { fail } from '@/lib/domain/failure';
import type { Requester } from '@/lib/domain/requests';
import { RULES } from '@/lib/messaging/rules';
import { createSettings } from '@/lib/settings/settings';
import { allowedSites } from '@/lib/browser/permissions';
import { eventually } from '../../support/eventually';
import { type FakeExtension, installFakeExtension } from '../../support/fake-extension';
import { recordServices } from '../../support/recorded-services';
import { SAMPLE_PAYLOADS } from '../../support/sample-messages';

const STORY = 'http://news.example/story';
const page: Requester = {
  tier: 'annotator',
  address: STORY,
  incognito: false,
  tabId: 7,
  frameId: 0,
};
const privatePage: Requester = { ...page, incognito: true };
const ours: Requester = { tier: 'own-page', incognito: false };

let extension: FakeExtension;
beforeEach(() => {
  extension = installFakeExtension();
});

function start(held: readonly string[] = []) {
  const annotations = held.map((id) => ({ id }) as Annotation);
  const { services, used } = recordServices({ annotations });
  const settings = createSettings();
  return { handlers: createHandlers({ services, settings }), used, settings };
}

test('every message to the background has a handler', () => {
  const expected = Object.entries(RULES)
    .filter(([, { from }]) => from !== 'extension')
    .map(([name]) => name);
  expect(Object.keys(start().handlers).sort()).toEqual(expected.sort());
});

describe('a page that opens', () => {
  test('is told once which annotation its reader comes to see', async () => {
    const { handlers } = start(['one', 'two']);
    await handlers['annotation.sought']({ id: 'two' }, ours);
    const other = start(['three']).handlers;
    expect(await other['page.open']({}, page)).not.toHaveProperty('value.sought');
    expect(await handlers['page.open']({}, page)).toHaveProperty('value.sought', 'two');
    expect(await handlers['page.open']({}, page)).not.toHaveProperty('value.sought');
  });

  test('gets its annotations, the settings and the strings that it shows, and no others', async () => {
    const { handlers, settings } = start(['one', 'two']);
    await settings.set('lastColor', 'green');
    const state = await handlers['page.open']({}, page);
    expect(state).toMatchObject({
      ok: true,
      value: {
        annotations: [{ id: 'one' }, { id: 'two' }],
        siteAllowed: false,
        settings: { lastColor: 'green', toolbar: 'always', textScale: 1, theme: 'auto' },
        locale: 'en-US',
        strings: { 'color.yellow': 'Main point' },
      },
    });
    const keys = state.ok ? Object.keys(state.value.strings) : [];
    expect(keys.filter((key) => !/^(?:annotator|color|doctor|failure|ui)\./u.test(key))).toEqual(
      [],
    );
  });

  test('gets the bar as the reader wants it on its site, hidden there by the page or not', async () => {
    const { handlers, settings } = start();
    const wish = async () => {
      const state = await handlers['page.open']({}, page);
      return state.ok && state.value.settings.toolbar;
    };
    await settings.set('toolbar', 'modifier');
    expect(await wish()).toBe('modifier');
    expect(await handlers['site.toolbar']({ hidden: true }, privatePage)).toMatchObject({
      failure: { code: 'private-window' },
    });
    await handlers['site.toolbar']({ hidden: true }, page);
    expect(await wish()).toBe('off');
    expect(await settings.get('toolbarOnSites')).toEqual({ 'news.example': 'off' });
    await handlers['site.toolbar']({ hidden: false }, page);
    expect(await wish()).toBe('modifier');
  });

  test('speaks the reader’s language', async () => {
    const { handlers, settings } = start();
    await settings.set('language', 'ar');
    const state = await handlers['page.open']({}, page);
    expect(state).toMatchObject({ ok: true, value: { locale: 'ar' } });
  });

  test('still gets what sharing needs where the library cannot be opened; the popup is told why', async () => {
    const { services } = recordServices();
    services.pageAnnotations = async () => fail('library-missing');
    const handlers = createHandlers({ services, settings: createSettings() });
    expect(await handlers['page.open']({}, page)).toMatchObject({
      ok: true,
      value: { annotations: [], readOnly: false },
    });
    expect(await handlers['page.open']({}, privatePage)).toMatchObject({
      value: { readOnly: true },
    });
    extension.tabs.push({ id: 7, url: STORY });
    expect(await handlers['tab.annotations']({ tabId: 7 }, ours)).toMatchObject({
      failure: { code: 'library-missing' },
    });
  });

  test('knows whether its site is allowed', async () => {
    extension.granted.add('*://*.news.example/*');
    const state = await start().handlers['page.open']({}, page);
    expect(state).toMatchObject({ ok: true, value: { siteAllowed: true } });
  });

  test('shows nothing in a frame of an allowed site inside a page that is not allowed', async () => {
    const { handlers } = start(['one']);
    const { address: _hidden, ...frame } = { ...page, frameId: 3, frame: STORY };
    expect(await handlers['page.open']({}, frame)).toEqual({
      ok: false,
      failure: { code: 'site-not-allowed' },
    });
  });

  test('gets in each frame what lies in that frame', async () => {
    const annotations = [
      { id: 'top' },
      { id: 'framed', frame: 'http://comments.example/thread?day=1' },
      { id: 'other', frame: 'http://other.example/' },
    ] as Annotation[];
    const drafts = [
      { id: 'new' },
      { id: 'of-top', annotationId: 'top' },
      { id: 'of-framed', annotationId: 'framed' },
    ] as Draft[];
    const { services } = recordServices({ annotations, drafts });
    const handlers = createHandlers({ services, settings: createSettings() });
    const ids = async (requester: Requester) => {
      const state = await handlers['page.open']({}, requester);
      return state.ok && [...state.value.annotations, ...state.value.drafts].map(({ id }) => id);
    };
    expect(await ids(page)).toEqual(['top', 'new', 'of-top']);
    const frame = 'http://comments.example/thread?day=2';
    expect(await ids({ ...page, frameId: 3, frame })).toEqual(['framed', 'of-framed']);
    expect(await ids({ ...ours, address: STORY })).toHaveLength(6);
  });

  test('is counted on the toolbar button', async () => {
    await start(['one', 'two']).handlers['page.open']({}, page);
    await eventually(() => expect(extension.badges.get(7)).toBe('2'));
    await start().handlers['page.open']({}, page);
    await eventually(() => expect(extension.badges.get(7)).toBe(''));
  });
});

describe('a part of the annotator', () => {
  test('comes to the frame that needs it, and to no other', async () => {
    extension.tabs.push({ id: 7, url: STORY, frames: [0, 3] });
    await start().handlers['part.load']({ part: 'card' }, { ...page, frameId: 3 });
    expect(extension.injected).toEqual([
      { tabId: 7, frameIds: [3], files: ['/annotator-card.js'] },
    ]);
  });

  test('comes nowhere else', async () => {
    expect(await start().handlers['part.load']({ part: 'card' }, ours)).toMatchObject({
      failure: { code: 'refused' },
    });
    expect(await start().handlers['part.load']({ part: 'card' }, page)).toMatchObject({
      failure: { code: 'page-gone' },
    });
  });
});

describe('what the reader did last', () => {
  test('is remembered: the colour and the sites that were asked about, each once', async () => {
    const { handlers, settings } = start();
    await handlers['color.used']({ color: 'pink' }, page);
    await handlers['site.asked']({ site: 'news.example' }, ours);
    await handlers['site.asked']({ site: 'news.example' }, ours);
    expect(await settings.get('lastColor')).toBe('pink');
    expect(await settings.get('askedSites')).toEqual(['news.example']);
  });

  test('no site is lost when two are noted at once', async () => {
    const { handlers, settings } = start();
    await Promise.all(
      ['a.example', 'b.example', 'c.example'].map((site) => handlers['site.asked']({ site }, ours)),
    );
    expect(await settings.get('askedSites')).toEqual(['a.example', 'b.example', 'c.example']);
  });

  test('is forgotten in a private window', async () => {
    const { handlers, settings } = start();
    await handlers['color.used']({ color: 'pink' }, privatePage);
    await handlers['site.asked']({ site: 'news.example' }, { ...ours, incognito: true });
    expect(await settings.get('lastColor')).toBe('yellow');
    expect(await settings.get('askedSites')).toEqual([]);
  });
});

describe('the popup, for a tab', () => {
  test('annotates the tab’s page, as private as the tab is', async () => {
    extension.tabs.push({ id: 7, url: STORY, incognito: true });
    const { handlers, used } = start();
    await handlers['tab.annotate'](SAMPLE_PAYLOADS['tab.annotate'], ours);
    expect(used).toMatchObject([
      {
        name: 'annotation.create',
        payload: SAMPLE_PAYLOADS['annotation.create'],
        requester: { tier: 'own-page', address: STORY, incognito: true, tabId: 7 },
      },
    ]);
  });

  test('hears that the tab was closed', async () => {
    const { handlers } = start();
    const gone = { ok: false, failure: { code: 'page-gone' } };
    expect(await handlers['tab.annotations']({ tabId: 99 }, ours)).toEqual(gone);
    expect(
      await handlers['tab.annotate']({ ...SAMPLE_PAYLOADS['tab.annotate'], tabId: 99 }, ours),
    ).toEqual(gone);
  });
});

test('deleting everything forgets settings, drafts, the witness and the allowed sites', async () => {
  const { handlers, settings } = start();
  await settings.set('lastColor', 'green');
  extension.allow('*://*.news.example/*');
  expect((await handlers['library.erase']({}, ours)).ok).toBe(true);
  expect(await settings.get('lastColor')).toBe('yellow');
  expect(await allowedSites()).toMatchObject({ sites: [], everySite: false });
});
