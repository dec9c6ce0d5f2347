import { cleanLine } from '@/lib/domain/clean-line';
import { composePost } from './post';
import type { ShareTarget } from './share-target';

const room = { limit: Number.POSITIVE_INFINITY, count: (text: string) => text.length };

/** The system's own share sheet (https://www.w3.org/TR/web-share/), where there is one. */
export const systemSheetTarget = {
  id: 'system-sheet',
  group: 'send',
  intentFor(subject, { systemSheet }) {
    if (!systemSheet) return undefined;
    const { kind, composed, link, hidesLink, comment = '' } = subject;
    const title = cleanLine(subject.title);
    if (link === undefined || hidesLink === true)
      return { kind: 'system-sheet', title, text: composed.text };
    // The sheet adds the link and the title itself, so the text goes without them.
    const text =
      kind === 'article'
        ? [comment, composed.attribution].filter((part) => part !== '').join('\n\n')
        : composePost(subject, room, { withLink: false }).text;
    return { kind: 'system-sheet', title, text, url: link };
  },
} as const satisfies ShareTarget;
