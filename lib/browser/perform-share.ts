import { fail, type Result, succeed } from '@/lib/domain/failure';
import type { ShareIntent } from '@/lib/domain/share-intent';
import { copy } from './clipboard';

/**
 * Does what a share intent says, inside the click that asked for it. For extension pages.
 * Fails with `clipboard-refused`, or with `cancelled` when the reader closes the system's sheet.
 */
export async function performShare(intent: ShareIntent): Promise<Result<null>> {
  switch (intent.kind) {
    case 'copy':
      return copy(intent);
    case 'open':
      return follow(intent.url);
    case 'copy-and-open': {
      // The copy begins before the tab does, which takes the focus away.
      const copied = copy({ text: intent.text });
      follow(intent.url);
      return copied;
    }
    case 'ask-server':
      return fail('cancelled', 'no server');
    case 'mail':
      return follow(intent.url);
    case 'system-sheet':
      return showSheet(intent);
  }
}

/** Whether the system has a share sheet that browsers may open: not on Linux. */
export function hasSystemSheet(): boolean {
  return typeof navigator.share === 'function';
}

/** A link, not `tabs.create`: Firefox follows text fragments only from links. */
function follow(address: string): Result<null> {
  const link = document.createElement('a');
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  document.body.append(link);
  link.click();
  link.remove();
  return succeed(null);
}

async function showSheet({
  title,
  text,
  url,
}: Extract<ShareIntent, { kind: 'system-sheet' }>): Promise<Result<null>> {
  if (!hasSystemSheet()) return fail('cancelled', 'no sheet');
  try {
    await navigator.share(url === undefined ? { title, text } : { title, text, url });
    return succeed(null);
  } catch (error) {
    // The one expected reason is that the reader closed the sheet.
    return fail('cancelled', error instanceof Error ? error.name : 'unknown');
  }
}
