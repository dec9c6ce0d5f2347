import type { ShareTarget } from './share-target';

/** The system's own share sheet (https://www.w3.org/TR/web-share/), where there is one. */
export const systemSheetTarget = {
  id: 'system-sheet',
  group: 'send',
  intentFor({ kind, title, composed, link }, { systemSheet }) {
    if (!systemSheet) return undefined;
    // The sheet adds the link itself, so the text goes without it.
    const credit = composed.attribution;
    const text = kind === 'article' ? credit : `${composed.quoted}\n— ${credit}`;
    if (link === undefined) return { kind: 'system-sheet', title, text: composed.text };
    return { kind: 'system-sheet', title, text, url: link };
  },
} as const satisfies ShareTarget;
