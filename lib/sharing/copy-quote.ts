import type { ShareTarget } from './share-target';

/** The quote with source and link: as text, and formatted for places that take that. */
export const copyQuoteTarget = {
  id: 'copy-quote',
  group: 'copy',
  intentFor({ kind, composed }) {
    if (kind === 'article') return undefined;
    return { kind: 'copy', text: composed.text, html: composed.html };
  },
} as const satisfies ShareTarget;
