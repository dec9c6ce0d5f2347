import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { succeed } from '@/lib/domain/failure';
import { type AnnotatorHandlers, handleInPage } from '@/lib/messaging/handle-in-page';
import { type FakeExtension, installFakeExtension } from '../../support/fake-extension';
import { annotatorOf, ownPage, popup } from '../../support/senders';

const COMMAND = { name: 'annotator.command', payload: { command: 'highlight' } };
const REFUSED = { ok: false, failure: { code: 'refused' } };

let extension: FakeExtension;
let controller: AbortController;
const command = vi.fn(async () => succeed(null));

/** What an annotator answers; `undefined` when it does not even hear. */
async function deliver(message: unknown, sender: object): Promise<unknown> {
  let answer: unknown;
  await fakeBrowser.runtime.onMessage.trigger(message, sender as never, (given?: unknown) => {
    answer = given;
  });
  await Promise.resolve();
  return answer;
}

beforeEach(() => {
  extension = installFakeExtension();
  controller = new AbortController();
  command.mockClear();
  handleInPage({ 'annotator.command': command } as unknown as AnnotatorHandlers, controller.signal);
});

describe('the annotator of a page', () => {
  test.each([
    ['the background', () => popup()],
    ['the popup', () => popup()],
    ['a popup shown as a page', () => ownPage('popup.html')],
  ])('hears %s', async (_who, sender) => {
    expect(await extension.deliver(COMMAND, sender())).toEqual(succeed(null));
    expect(command).toHaveBeenCalledWith({ command: 'highlight' });
  });

  test.each([
    ['another extension', () => ({ ...popup(), id: 'another-extension' })],
    ['a script in a tab', () => annotatorOf('http://news.example/')],
  ])('refuses %s', async (_who, sender) => {
    expect(await deliver(COMMAND, sender())).toEqual(REFUSED);
    expect(command).not.toHaveBeenCalled();
  });

  test('refuses messages that are none of its own', async () => {
    expect(await deliver({ name: 'toString', payload: {} }, popup())).toEqual(REFUSED);
    expect(await deliver({ name: 'page.open', payload: {} }, popup())).toEqual(REFUSED);
  });

  test('hears nothing any more once it has ended', async () => {
    controller.abort();
    expect(await deliver(COMMAND, popup())).toBeUndefined();
    expect(command).not.toHaveBeenCalled();
  });
});
