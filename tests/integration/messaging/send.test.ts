import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { succeed } from '@/lib/domain/failure';
import { LONG_PATIENCE, send, sendToTab } from '@/lib/messaging/send';
import { installFakeExtension } from '../../support/fake-extension';

const DEATHS = [
  'Could not establish connection. Receiving end does not exist.',
  'The message port closed before a response was received.',
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
  'Promised response from onMessage listener went out of scope',
];

describe('a message to the background', () => {
  const deliver = vi.fn<() => Promise<unknown>>();
  beforeEach(() => {
    installFakeExtension();
    deliver.mockReset();
    Object.assign(fakeBrowser.runtime, { sendMessage: deliver });
  });

  test('is answered', async () => {
    deliver.mockResolvedValueOnce(succeed(null));
    expect(await send('draft.drop', { id: 'draft-1' })).toEqual(succeed(null));
    expect(deliver.mock.calls).toEqual([[{ name: 'draft.drop', payload: { id: 'draft-1' } }]]);
  });

  test.each(DEATHS)('is sent once more when the background died: %s', async (death) => {
    deliver.mockRejectedValueOnce(new Error(death)).mockResolvedValueOnce(succeed(null));
    expect(await send('draft.drop', { id: 'draft-1' })).toEqual(succeed(null));
    expect(deliver.mock.calls[1]).toEqual(deliver.mock.calls[0]);
  });

  test('is sent once more when nobody listened yet', async () => {
    deliver.mockResolvedValueOnce(undefined).mockResolvedValueOnce(succeed(null));
    expect(await send('draft.drop', { id: 'draft-1' })).toEqual(succeed(null));
  });

  test('is given up after the second death', async () => {
    deliver.mockRejectedValue(new Error(DEATHS[0]));
    expect(await send('draft.drop', { id: 'draft-1' })).toEqual({
      ok: false,
      failure: { code: 'background-died' },
    });
    expect(deliver).toHaveBeenCalledTimes(2);
  });

  describe('that hangs', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    test('is given up after a while, and not sent again', async () => {
      deliver.mockReturnValue(new Promise(() => undefined));
      const answer = send('draft.drop', { id: 'draft-1' });
      await vi.advanceTimersByTimeAsync(15_000);
      expect(await answer).toEqual({ ok: false, failure: { code: 'background-died' } });
      expect(deliver).toHaveBeenCalledTimes(1);
    });

    test('is waited for long where it changes any number of records', async () => {
      let answered: unknown;
      deliver.mockReturnValue(new Promise(() => undefined));
      const purge = { ids: 'all' as const, action: 'a' };
      void send('trash.purge', purge, LONG_PATIENCE).then((answer) => (answered = answer));
      await vi.advanceTimersByTimeAsync(LONG_PATIENCE - 1);
      expect(answered).toBeUndefined();
      await vi.advanceTimersByTimeAsync(1);
      expect(answered).toEqual({ ok: false, failure: { code: 'background-died' } });
    });

    test('leaves no timer behind once it is answered', async () => {
      deliver.mockResolvedValueOnce(succeed(null));
      await send('draft.drop', { id: 'draft-1' });
      expect(vi.getTimerCount()).toBe(0);
    });
  });

  test('from a page that an update left behind says so', async () => {
    deliver.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    const expected = { ok: false, failure: { code: 'extension-updated' } };
    expect(await send('draft.drop', { id: 'draft-1' })).toEqual(expected);
    expect(deliver).toHaveBeenCalledTimes(1);
    Object.assign(fakeBrowser.runtime, { id: undefined });
    expect(await send('draft.drop', { id: 'draft-1' })).toEqual(expected);
    expect(deliver).toHaveBeenCalledTimes(1);
  });

  test('that was refused is not sent again', async () => {
    deliver.mockResolvedValue({ ok: false, failure: { code: 'refused' } });
    await send('draft.drop', { id: 'draft-1' });
    expect(deliver).toHaveBeenCalledTimes(1);
  });
});

describe('a message to a tab', () => {
  test('is for one frame, when one is named', async () => {
    const extension = installFakeExtension();
    extension.answerForTabs(() => succeed([]));
    expect(await sendToTab(3, 'annotator.states', {}, 5)).toEqual(succeed([]));
    expect(extension.sent).toEqual([
      { tabId: 3, name: 'annotator.states', payload: {}, frameId: 5 },
    ]);
  });

  test('in which no annotator runs says so', async () => {
    installFakeExtension();
    expect(await sendToTab(3, 'annotator.states', {})).toEqual({
      ok: false,
      failure: { code: 'page-gone' },
    });
    expect(await sendToTab(3, 'annotator.states', {}, 5)).toEqual({
      ok: false,
      failure: { code: 'frame-unreachable' },
    });
  });
});
