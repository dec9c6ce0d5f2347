import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import type { PopupGateway } from '@/components/popup/popup-gateway';
import '@/components/styles/popup.css';
import { fail, succeed } from '@/lib/domain/failure';
import { accessibilityFaults } from '../surface';
import { ANNOTATIONS, annotationOf, NOW, pageState, type FakeGateway } from './fake-gateway';
import { button, open, text } from './popup-page';

const KEY = 'draft.a-blue';
const draft = (given: object = {}) =>
  JSON.stringify({
    id: 'd-1',
    annotationId: 'a-blue',
    revision: 1,
    text: 'Half a thought',
    tags: ['follow-up'],
    color: 'pink',
    at: NOW,
    ...given,
  });
const keeping = (text: string): Partial<PopupGateway> => ({
  storage: {
    getItem: (key) => (key === KEY ? text : null),
    setItem: () => undefined,
    removeItem: () => undefined,
  },
});
const field = () => document.querySelector('textarea') as HTMLTextAreaElement;
const asked = (gateway: FakeGateway, name: string) =>
  gateway.asked.filter(([asked]) => asked === name).map(([, input]) => input);

/** Opens the note of the last annotation. */
async function edit(given: Partial<PopupGateway> = {}): Promise<FakeGateway> {
  const gateway = await open(given);
  [...document.querySelectorAll<HTMLElement>('.annotation .icon-button')].at(-1)?.click();
  await vi.waitFor(() => button('Edit').click());
  await vi.waitFor(() => expect(document.activeElement).toBe(field()));
  return gateway;
}

describe('a text being typed', () => {
  test('is kept at every keystroke, in the popup before anything else and in the library', async () => {
    const kept: string[] = [];
    const gateway = await edit({
      storage: {
        getItem: () => null,
        setItem: (_key, value) => void kept.push((JSON.parse(value) as { text: string }).text),
        removeItem: () => undefined,
      },
    });
    await userEvent.keyboard('{End} No');
    const stored = 'Who decides if the second round never comes?';
    expect(kept).toEqual([`${stored} `, `${stored} N`, `${stored} No`]);
    expect(asked(gateway, 'keepDraft')).toMatchObject([
      { id: 'id-1', annotationId: 'a-blue', revision: 1, text: `${stored} ` },
      { id: 'id-1', text: `${stored} N` },
      { id: 'id-1', text: `${stored} No` },
    ]);
    expect(text('.popup-body')).toContain('Draft kept');
  });

  test('is kept nowhere in a private window', async () => {
    const gateway = await edit({
      tab: async () => ({ tabId: 7, address: 'https://a.example/', incognito: true }),
    });
    await userEvent.keyboard('x');
    expect(asked(gateway, 'keepDraft')).toEqual([]);
    expect(gateway.storage.getItem(KEY)).toBeNull();
  });

  test('is back, with its time, when the popup opens again', async () => {
    await open(keeping(draft()));
    expect(field().value).toBe('Half a thought');
    expect(text('.banner')).toMatch(/Your unsaved text from \d?\d:\d\d.* is back\./u);
    expect(text('.chip')).toBe('follow-up');
  });

  test('can be left for the stored note', async () => {
    await open(keeping(draft()));
    button('Go on with the saved note').click();
    await vi.waitFor(() =>
      expect(field().value).toBe('Who decides if the second round never comes?'),
    );
  });

  test('kept in the library is back as well, the newer of the two', async () => {
    const stored = {
      id: 'd-2',
      annotationId: 'a-blue',
      revision: 1,
      pageUrl: 'https://a.example/',
    };
    await edit({
      ...keeping('not a draft'),
      pageState: async () =>
        succeed(pageState({ drafts: [{ ...stored, text: 'From the page', at: NOW }] })),
    });
    expect(field().value).toBe('From the page');
  });

  test('kept from its card is named in the list, and leads there', async () => {
    const waiting = { id: 'd-2', annotationId: 'a-blue', pageUrl: 'https://a.example/', at: NOW };
    const drafts = [{ ...waiting, text: 'From the card' }];
    await open({ pageState: async () => succeed(pageState({ drafts })) });
    await vi.waitFor(() => button('Unsaved text').click());
    await vi.waitFor(() => expect(field().value).toBe('From the card'));
  });

  test('is not called kept where the library refuses it', async () => {
    await edit({ keepDraft: async () => fail('storage-full') });
    await userEvent.keyboard('x');
    await vi.waitFor(() => expect(text('.popup-body')).toContain('the disk is full'));
    expect(text('.popup-body')).not.toContain('Draft kept');
  });

  test('takes 100,000 characters and says so; a longer one stays whole', async () => {
    await open(keeping(draft({ text: 'x'.repeat(99_999) })));
    field().focus();
    await userEvent.keyboard('{End}ab');
    expect(field().value).toBe(`${'x'.repeat(99_999)}a`);
    expect(text('[role=alert]')).toContain('A note takes 100,000 characters.');
  });

  test('that is long is kept every 300 milliseconds, the last state of it', async () => {
    const gateway = await edit({
      pageState: async () =>
        succeed(
          pageState({
            annotations: [annotationOf({ id: 'a-blue', note: 'long words '.repeat(20_000) })],
          }),
        ),
    });
    await userEvent.keyboard('{Control>}{End}{/Control}{Backspace}{Backspace}{Backspace}');
    await vi.waitFor(() => expect(text('.popup-body')).toContain('Draft kept'));
    const kept = asked(gateway, 'keepDraft') as { text: string }[];
    expect(kept.length).toBeLessThan(3);
    expect(kept.at(-1)?.text).toHaveLength(219_997);
  });

  test('is put aside by Cancel and brought back by Undo', async () => {
    const gateway = await edit();
    await userEvent.keyboard('{End}!');
    button('Cancel').click();
    await vi.waitFor(() => expect(text('.toast')).toContain('Your text was put aside.'));
    expect(gateway.storage.getItem(KEY)).toBeNull();
    button('Undo').click();
    await vi.waitFor(() => expect(field().value).toMatch(/comes\?!$/u));
  });

  test('stays a draft when Escape leads back to the list', async () => {
    const gateway = await edit();
    await userEvent.keyboard('{End}!{Escape}');
    await vi.waitFor(() => expect(document.querySelectorAll('.annotation')).toHaveLength(3));
    expect(gateway.storage.getItem(KEY)).toContain('comes?!');
  });
});

describe('saving', () => {
  test('by Ctrl Enter names the revision that the edit began from, and forgets the draft', async () => {
    const gateway = await edit();
    await userEvent.keyboard('{End}!{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(document.querySelectorAll('.annotation')).toHaveLength(3));
    expect(asked(gateway, 'edit')).toEqual([
      {
        id: 'a-blue',
        revision: 1,
        action: 'id-2',
        note: 'Who decides if the second round never comes?!',
      },
    ]);
    expect(gateway.storage.getItem(KEY)).toBeNull();
    expect(asked(gateway, 'dropDraft')).toEqual([{ id: 'id-1' }]);
  });

  test('that fails keeps the text and offers to try again or to copy it', async () => {
    const gateway = await edit({ edit: async () => fail('storage-full') });
    await userEvent.keyboard('{End}!');
    button('Save').click();
    await vi.waitFor(() => expect(text('[role="alert"]')).toContain('the disk is full'));
    button('Copy my text').click();
    expect(asked(gateway, 'share')).toEqual([{ kind: 'copy', text: field().value }]);
    expect(button('Try again').disabled).toBe(false);
    expect(gateway.storage.getItem(KEY)).toContain('comes?!');
    expect(gateway.asked.filter(([name]) => name.endsWith('Draft')).at(-1)?.[0]).toBe('keepDraft');
  });

  test('after a change elsewhere shows both texts, and loses neither', async () => {
    const stored = annotationOf({ id: 'a-blue', note: 'Written in another window', revision: 4 });
    let answers = 0;
    const gateway = await edit({
      edit: async () =>
        succeed(
          answers++ === 0
            ? { outcome: 'conflict', stored }
            : { outcome: 'saved', annotation: stored },
        ),
    });
    await userEvent.keyboard('{End}!');
    button('Save').click();
    await vi.waitFor(() => expect(text('[role="alert"]')).toContain('Written in another window'));
    expect(field().value).toMatch(/comes\?!$/u);
    expect(await accessibilityFaults()).toEqual([]);
    button('Save mine').click();
    await vi.waitFor(() => expect(document.querySelectorAll('.annotation')).toHaveLength(3));
    expect(asked(gateway, 'edit')).toMatchObject([{ revision: 1 }, { revision: 4 }]);
  });
});

test.each(['light', 'dark'])('axe finds nothing in the %s note', async (theme) => {
  document.documentElement.dataset.theme = theme;
  await open(keeping(draft()));
  expect(ANNOTATIONS.map(({ id }) => id)).toContain('a-blue');
  expect(await accessibilityFaults()).toEqual([]);
});
