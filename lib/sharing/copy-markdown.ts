import type { ShareTarget } from './share-target';

/** The same in Markdown, for notes. */
export const copyMarkdownTarget = {
  id: 'copy-markdown',
  group: 'copy',
  intentFor({ composed }) {
    return { kind: 'copy', text: composed.markdown };
  },
} as const satisfies ShareTarget;
