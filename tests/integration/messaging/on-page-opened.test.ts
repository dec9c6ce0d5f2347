import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onPageOpened } from '@/lib/messaging/on-page-opened';
import { installFakeExtension } from '../../support/fake-extension';

beforeEach(installFakeExtension);

const ID = 'test-extension-id';
const opening = { name: 'page.open', payload: {} };
type Listener = (message: unknown, sender: unknown) => unknown;

/** What the panel hears when messages go to the background, and what it answers. */
function hear(message: unknown, sender: object) {
  const listeners: Listener[] = [];
  Object.assign(fakeBrowser.runtime.onMessage, {
    addListener: (listener: Listener) => listeners.push(listener),
  });
  const heard = vi.fn<(tabId: number) => void>();
  onPageOpened(heard);
  const answers = listeners.map((listener) => listener(message, sender));
  return { heard: heard.mock.calls.flat(), answers };
}

test('a page whose annotator starts is heard of, and the answer is left to the background', () => {
  const sender = { id: ID, tab: { id: 7 }, frameId: 0 };
  expect(hear(opening, sender)).toEqual({ heard: [7], answers: [undefined] });
});

test.each([
  ['a frame below the page', opening, { id: ID, tab: { id: 7 }, frameId: 3 }],
  ['another extension', opening, { id: 'somebody', tab: { id: 7 }, frameId: 0 }],
  ['the popup', opening, { id: ID }],
  ['another message', { name: 'draft.drop' }, { id: ID, tab: { id: 7 }, frameId: 0 }],
  ['no message at all', null, { id: ID, tab: { id: 7 }, frameId: 0 }],
])('%s is not', (_name, message, sender) => {
  expect(hear(message, sender).heard).toEqual([]);
});
