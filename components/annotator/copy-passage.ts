import { composeQuote } from '@/lib/domain/compose-quote';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import type { CopiedLink, PassageToCopy } from '@/lib/domain/in-page';
import { linkAddress } from '@/lib/domain/link-address';
import { linkOf } from './parts';

interface Copied {
  text: string;
  html?: string;
}

/**
 * Puts a quote with its source, or the link to it, on the clipboard.
 * `navigator.clipboard` does not exist on plain-http pages and pages can forbid it, so a copy
 * command follows in the document that the reader clicked in: browsers refuse it in any other.
 */
export async function copyPassage(
  passage: PassageToCopy,
  clicked: Document,
): Promise<Result<CopiedLink>> {
  const { copied, leadsTo } = whatToCopy(passage);
  if (copied.text === '') return fail('no-link');
  return (await writeClipboard(copied)) || commandCopy(copied, clicked)
    ? succeed(leadsTo === undefined ? {} : { leadsTo })
    : fail('clipboard-refused');
}

function whatToCopy({ what, annotation, source }: PassageToCopy): CopiedLink & { copied: Copied } {
  const { link, leadsTo } = linkAddress(source, annotation, linkOf(annotation));
  if (what === 'link') return { copied: { text: link ?? '' }, leadsTo };
  const { text, html } = composeQuote({ text: annotation.quote, source, link });
  return { copied: { text, html }, leadsTo };
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

/** Our listener comes first, so that a page's own neither hears nor changes what is copied. */
function commandCopy({ text, html }: Copied, clicked: Document): boolean {
  let ran = false;
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    ran = true; // the command's own answer proves nothing
  };
  const window = clicked.defaultView;
  window?.addEventListener('copy', fill, { capture: true });
  clicked.execCommand('copy');
  window?.removeEventListener('copy', fill, { capture: true });
  return ran;
}
