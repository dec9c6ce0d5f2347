import type { ShareTarget } from './share-target';

/** The link alone: to the passage of a quote, to all that the page confirmed of several, or to the article. */
export const copyLinkTarget = {
  id: 'copy-link',
  group: 'copy',
  intentFor({ link }) {
    if (link === undefined) return undefined;
    return { kind: 'copy', text: link };
  },
} as const satisfies ShareTarget;
