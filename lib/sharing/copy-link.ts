import type { ShareTarget } from './share-target';

/** The link alone: to the passage of a quote, or to the article. Several quotes have no one link. */
export const copyLinkTarget = {
  id: 'copy-link',
  group: 'copy',
  intentFor({ kind, link }) {
    if (kind === 'quotes' || link === undefined) return undefined;
    return { kind: 'copy', text: link };
  },
} as const satisfies ShareTarget;
