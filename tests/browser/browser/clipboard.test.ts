import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { copy } from '@/lib/browser/clipboard';
import { fail, type Result, succeed } from '@/lib/domain/failure';

const QUOTE = { text: '“Half done.”', html: '<blockquote>Half done.</blockquote>' };

/** Copies in a real click, as surfaces do. */
async function clickToCopy(scope?: Document): Promise<Result<null>> {
  const button = document.createElement('button');
  button.textContent = 'Copy quote';
  document.body.append(button);
  const copied = new Promise<Result<null>>((resolve) => {
    button.addEventListener('click', () => void copy(QUOTE, scope).then(resolve));
  });
  await userEvent.click(button);
  button.remove();
  return copied;
}

function withClipboard(clipboard: object | undefined): void {
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(clipboard as Clipboard);
}

/** What a copy event that got through carried. */
function listenForCopy(): { kinds: string[]; stop: () => void } {
  const kinds: string[] = [];
  const stop = new AbortController();
  const setData = vi
    .spyOn(DataTransfer.prototype, 'setData')
    .mockImplementation((kind) => void kinds.push(kind));
  stop.signal.addEventListener('abort', () => setData.mockRestore());
  return { kinds, stop: () => stop.abort() };
}

let controller: AbortController;
beforeEach(() => {
  controller = new AbortController();
});
afterEach(() => {
  controller.abort();
  vi.restoreAllMocks();
});

describe('copying', () => {
  test('writes text and HTML at once', async () => {
    const write = vi.fn(async (_pieces: ClipboardItem[]) => undefined);
    withClipboard({ write });
    expect(await clickToCopy()).toEqual(succeed(null));
    const [piece] = write.mock.calls[0]?.[0] ?? [];
    expect(piece?.types).toEqual(['text/plain', 'text/html']);
    expect(await (await piece?.getType('text/plain'))?.text()).toBe(QUOTE.text);
    expect(await (await piece?.getType('text/html'))?.text()).toBe(QUOTE.html);
  });

  test('is begun inside the click, before anything is awaited', () => {
    const write = vi.fn(async () => undefined);
    withClipboard({ write });
    void copy(QUOTE);
    expect(write).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['does not exist, as on plain http', undefined],
    [
      'is forbidden by the page',
      { write: async () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    ],
  ])('works where the clipboard %s', async (_why, clipboard) => {
    withClipboard(clipboard);
    const heard = listenForCopy();
    expect(await clickToCopy()).toEqual(succeed(null));
    expect(heard.kinds).toEqual(['text/plain', 'text/html']);
    heard.stop();
  });

  test('is not believed when a page catches the copy event', async () => {
    withClipboard(undefined);
    const { signal } = controller;
    window.addEventListener('copy', (event) => event.stopImmediatePropagation(), {
      capture: true,
      signal,
    });
    expect(await clickToCopy()).toEqual(fail('clipboard-refused'));
  });

  test('gets past such a page in a frame of our own', async () => {
    withClipboard(undefined);
    const { signal } = controller;
    window.addEventListener('copy', (event) => event.stopImmediatePropagation(), {
      capture: true,
      signal,
    });
    const frame = document.createElement('iframe');
    document.body.append(frame);
    expect(await clickToCopy(frame.contentDocument ?? undefined)).toEqual(succeed(null));
    frame.remove();
  });

  test('leaves no listener of ours behind', async () => {
    withClipboard(undefined);
    await clickToCopy();
    const event = new ClipboardEvent('copy', {
      cancelable: true,
      clipboardData: new DataTransfer(),
    });
    window.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });
});
