import { fail, type Result, succeed } from '@/lib/domain/failure';

export interface Copied {
  text: string;
  html?: string;
}

/**
 * Writes to the clipboard inside a click: called before anything is awaited.
 *
 * Where `navigator.clipboard` is missing (plain http) or forbidden by the page's policy, the old
 * command is used with a copy listener of our own. A page that catches copy events may keep ours
 * from running, so only a listener that ran counts. `scope` is the document whose command is used:
 * inside an `about:blank` frame of ours no page can interfere. That frame takes the focus, without
 * which Chromium copies nothing; whoever had it before is given it back by the caller.
 * Fails with `clipboard-refused`.
 */
export async function copy(copied: Copied, scope: Document = document): Promise<Result<null>> {
  try {
    if (await writeModern(copied)) return succeed(null);
  } catch {
    // Forbidden by the page's permissions policy, or the click was too long ago: the old way may work.
  }
  return writeByCommand(copied, scope) ? succeed(null) : fail('clipboard-refused');
}

/**
 * Puts a picture (PNG) on the clipboard inside a click: called before anything is awaited. For
 * extension pages, which are secure contexts. Fails with `clipboard-refused`.
 */
export async function copyImage(png: Blob): Promise<Result<null>> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return succeed(null);
  } catch {
    // The browser allows no picture, or the click was too long ago: the file can still be saved.
    return fail('clipboard-refused');
  }
}

async function writeModern({ text, html }: Copied): Promise<boolean> {
  const clipboard = globalThis.navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined) return false;
  if (html === undefined || typeof ClipboardItem === 'undefined') {
    await clipboard.writeText(text);
    return true;
  }
  const plain = new Blob([text], { type: 'text/plain' });
  const rich = new Blob([html], { type: 'text/html' });
  await clipboard.write([new ClipboardItem({ 'text/plain': plain, 'text/html': rich })]);
  return true;
}

function writeByCommand({ text, html }: Copied, scope: Document): boolean {
  let ran = false;
  const listener = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    ran = event.clipboardData !== null;
  };
  const target = scope.defaultView ?? scope;
  if (scope !== document) scope.defaultView?.focus();
  target.addEventListener('copy', listener as EventListener, { capture: true });
  scope.execCommand('copy');
  target.removeEventListener('copy', listener as EventListener, { capture: true });
  return ran;
}
