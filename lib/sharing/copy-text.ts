import type { ShareTarget } from './share-target';

/** The quote as plain text, for places that would keep formatting. */
export const copyTextTarget = {
  id: 'copy-text',
  group: 'copy',
  intentFor({ composed }) {
    return { kind: 'copy', text: composed.text };
  },
} as const satisfies ShareTarget;
