import { composeQuote } from '@/lib/domain/compose-quote';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import type { PassageToCopy } from '@/lib/domain/in-page';
import { passageLink } from '@/lib/domain/text-fragment';
import { openPrivateFrame } from './private-frame';

interface Copied {
  text: string;
  html?: string;
}

/**
 * Puts a quote with its source, or the link to it, on the clipboard.
 * `navigator.clipboard` does not exist on plain-http pages and pages can forbid it, so a copy
 * command follows, in a document of ours: a page's own copy listener would swallow it in the page.
 */
export async function copyPassage(passage: PassageToCopy, root: ShadowRoot): Promise<Result<null>> {
  const copied = whatToCopy(passage);
  return (await writeClipboard(copied)) || (await commandCopy(copied, root))
    ? succeed(null)
    : fail('clipboard-refused');
}

function whatToCopy({ what, annotation, source }: PassageToCopy): Copied {
  const link = source.url === undefined ? undefined : passageLink(source.url, annotation);
  if (what === 'link') return { text: link ?? '' };
  const { text, html } = composeQuote({ text: annotation.quote, source, link });
  return { text, html };
}

async function writeClipboard({ text, html }: Copied): Promise<boolean> {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (clipboard === undefined) return false;
  try {
    if (html === undefined) await clipboard.writeText(text);
    else {
      await clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        }),
      ]);
    }
    return true;
  } catch {
    return false; // forbidden by the page's policy, or the page is not in front: there is another way
  }
}

async function commandCopy({ text, html }: Copied, root: ShadowRoot): Promise<boolean> {
  const frame = root.ownerDocument.createElement('iframe');
  // In the layout, but not in sight: a frame that is not rendered copies nothing.
  Object.assign(frame.style, { position: 'fixed', width: '1px', height: '1px', opacity: '0' });
  const room = await openPrivateFrame(root, frame);
  let ran = false;
  room?.addEventListener('copy', (event) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    ran = true; // the command's own answer proves nothing
  });
  room?.execCommand('copy');
  frame.remove();
  return ran;
}
