import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NOTE_LENGTH_LIMIT } from '@/lib/domain/annotation';
import { fail, succeed } from '@/lib/domain/failure';
import type { Requester } from '@/lib/domain/requests';
import { type Handlers, handleMessages } from '@/lib/messaging/handle';
import type { MessageToBackground } from '@/lib/messaging/protocol';
import { RULES } from '@/lib/messaging/rules';
import { type FakeExtension, installFakeExtension } from '../../support/fake-extension';
import { SAMPLE_PAYLOADS } from '../../support/sample-messages';
import { annotatorOf, annotatorOfFrame, ownPage, popup } from '../../support/senders';

const NAMES = Object.keys(SAMPLE_PAYLOADS) as MessageToBackground[];
const FOR_PAGES = NAMES.filter((name) => RULES[name].from === 'annotator');
const FOR_US_ONLY = NAMES.filter((name) => RULES[name].from === 'own-page');
const STORY = 'http://news.example/story';

let extension: FakeExtension;
let handled: { name: string; payload: unknown; requester: Requester }[];

beforeEach(() => {
  extension = installFakeExtension();
  handled = [];
  const handlers = Object.fromEntries(
    NAMES.map((name) => [
      name,
      async (payload: unknown, requester: Requester) => {
        handled.push({ name, payload, requester });
        return succeed(null);
      },
    ]),
  ) as unknown as Handlers;
  handleMessages(handlers);
});

const refused = (detail: string) => ({ ok: false, failure: { code: 'refused', detail } });
const send = (name: string, payload: unknown, sender: object) =>
  extension.deliver({ name, payload }, sender);

describe('a message of a page', () => {
  test.each(FOR_PAGES)('%s is heard', async (name) => {
    expect(await send(name, SAMPLE_PAYLOADS[name], annotatorOf(STORY))).toEqual(succeed(null));
    expect(handled).toMatchObject([{ name, payload: SAMPLE_PAYLOADS[name] }]);
  });

  test.each(FOR_US_ONLY)('%s is refused: only our own pages may ask for it', async (name) => {
    expect(await send(name, SAMPLE_PAYLOADS[name], annotatorOf(STORY))).toEqual(refused('tier'));
    expect(handled).toEqual([]);
  });

  test('may not claim to be one of our pages', async () => {
    const forged = { ...annotatorOf(STORY), url: ownPage().url };
    expect(await send('trash.purge', SAMPLE_PAYLOADS['trash.purge'], forged)).toEqual(
      refused('tier'),
    );
    const lookalike = annotatorOf('http://news.example/?chrome-extension://test-extension-id/');
    expect(await send('trash.purge', SAMPLE_PAYLOADS['trash.purge'], lookalike)).toEqual(
      refused('tier'),
    );
  });

  test('says nothing of address, frame or privacy that would be believed', async () => {
    const claims = {
      address: 'http://bank.example/',
      incognito: false,
      tier: 'own-page',
      tabId: 1,
    };
    await send('page.open', claims, annotatorOf(STORY, { incognito: true }));
    expect(handled[0]).toEqual({
      name: 'page.open',
      payload: {},
      requester: { tier: 'annotator', address: STORY, incognito: true, tabId: 7, frameId: 0 },
    });
  });
});

describe('a message of our own pages', () => {
  test.each(NAMES)('%s is heard', async (name) => {
    expect(await send(name, SAMPLE_PAYLOADS[name], ownPage())).toEqual(succeed(null));
    expect(handled[0]?.requester).toEqual({ tier: 'own-page', incognito: false });
  });

  test('from the popup speaks for the tab below it, also a private one', async () => {
    extension.tabs.push({ id: 4, url: STORY, active: true, incognito: true });
    await send('draft.keep', SAMPLE_PAYLOADS['draft.keep'], popup());
    expect(handled[0]?.requester).toEqual({
      tier: 'own-page',
      address: STORY,
      incognito: true,
      tabId: 4,
    });
  });
});

describe('a message is refused', () => {
  test('from another extension', async () => {
    const stranger = { ...ownPage(), id: 'another-extension' };
    expect(await send('page.open', {}, stranger)).toEqual(refused('sender'));
  });

  test('from a page that is prepared and not yet shown', async () => {
    const hidden = { ...annotatorOf(STORY), documentLifecycle: 'prerender' };
    expect(await send('page.open', {}, hidden)).toEqual(refused('sender'));
  });

  test('from a sender outside of every tab that is no page of ours', async () => {
    expect(await send('page.open', {}, { ...annotatorOf(STORY), tab: undefined })).toEqual(
      refused('sender'),
    );
  });

  test.each([
    'toString',
    '__proto__',
    'constructor',
    'permissions.request',
    'annotator.command',
    'annotation.all',
    '',
  ])('when its name is %j', async (name) => {
    expect(await send(name, {}, ownPage())).toEqual(refused('name'));
  });

  test.each([undefined, null, 7, 'page.open', [], {}, { name: 7 }, { payload: {} }])(
    'when it is %j',
    async (message) => {
      expect(await extension.deliver(message, ownPage())).toEqual(refused('name'));
    },
  );

  test.each(NAMES.filter((name) => Object.keys(SAMPLE_PAYLOADS[name]).length > 0))(
    '%s, when its payload does not fit',
    async (name) => {
      for (const wrong of [undefined, null, 'text', 7]) {
        expect(await send(name, wrong, ownPage())).toEqual(refused('payload'));
      }
      for (const field of Object.keys(SAMPLE_PAYLOADS[name])) {
        const damaged = { ...SAMPLE_PAYLOADS[name], [field]: { evil: true } };
        expect(await send(name, damaged, ownPage()), field).toEqual(refused('payload'));
      }
      expect(handled).toEqual([]);
    },
  );

  test('when a note is longer than a million characters, and says that this is why', async () => {
    const { annotation, ...rest } = SAMPLE_PAYLOADS['annotation.create'];
    const long = {
      ...rest,
      annotation: { ...annotation, note: 'x'.repeat(NOTE_LENGTH_LIMIT + 1) },
    };
    expect(await send('annotation.create', long, annotatorOf(STORY))).toEqual(
      fail('note-too-long'),
    );
    expect(handled).toEqual([]);
    const longEdit = { ...SAMPLE_PAYLOADS['annotation.edit'], note: 'x'.repeat(NOTE_LENGTH_LIMIT) };
    expect(await send('annotation.edit', longEdit, annotatorOf(STORY))).toEqual(succeed(null));
  });
});

describe('who asks', () => {
  test('is a frame, by its address beside the page’s', async () => {
    extension.tabs.push({ id: 7, url: STORY });
    await send('page.open', {}, annotatorOfFrame('http://news.example/frame', STORY));
    expect(handled[0]?.requester).toMatchObject({
      address: STORY,
      frame: 'http://news.example/frame',
      frameId: 3,
    });
  });

  test.each(FOR_PAGES)(
    'is nobody as a frame of an allowed site in a page that is not allowed: %s',
    async (name) => {
      extension.tabs.push({ id: 7 });
      for (const told of [undefined, 'http://foreign.example/']) {
        const frame = annotatorOfFrame('http://news.example/frame', told);
        expect(await send(name, SAMPLE_PAYLOADS[name], frame)).toEqual({
          ok: false,
          failure: { code: 'site-not-allowed' },
        });
      }
      expect(handled).toEqual([]);
    },
  );

  test('is at the address that its app has gone to', async () => {
    const sender = annotatorOf(STORY);
    await send('page.open', {}, { ...sender, tab: { ...sender.tab, url: `${STORY}/page-2` } });
    expect(handled[0]?.requester.address).toBe(`${STORY}/page-2`);
  });

  test.each(['pending_deletion', 'cached'])(
    'stays at its own address with its last words (%s)',
    async (documentLifecycle) => {
      const sender = { ...annotatorOf(STORY), documentLifecycle };
      const tab = { ...sender.tab, url: 'http://news.example/next' };
      await send('draft.keep', SAMPLE_PAYLOADS['draft.keep'], { ...sender, tab });
      expect(handled[0]?.requester.address).toBe(STORY);
    },
  );
});

test('a bug in a handler is answered, and shown in the browser’s log', async () => {
  const reportError = vi.fn();
  vi.stubGlobal('reportError', reportError);
  const fresh = installFakeExtension();
  const bug = new Error('a bug');
  handleMessages({ 'library.status': async () => Promise.reject(bug) } as unknown as Handlers);
  expect(await fresh.deliver({ name: 'library.status', payload: {} }, ownPage())).toEqual({
    ok: false,
    failure: { code: 'background-died', detail: 'exception' },
  });
  expect(reportError).toHaveBeenCalledWith(bug);
  vi.unstubAllGlobals();
});
