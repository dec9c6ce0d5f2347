import type { ShareTarget } from './share-target';

/** The article: its title, who wrote it, and its address; formatted, the title is the link. */
export const copyArticleTarget = {
  id: 'copy-article',
  group: 'copy',
  intentFor({ kind, composed }) {
    if (kind !== 'article') return undefined;
    return { kind: 'copy', text: composed.text, html: composed.html };
  },
} as const satisfies ShareTarget;
