import { countBytes, countGraphemes } from '@/lib/text/count-characters';
import { withParameters } from './encode';
import { composePost } from './post';
import type { ShareSubject, ShareTarget } from './share-target';

/** 300 grapheme clusters and 3,000 bytes, the link counted in full. */
const room = {
  limit: 300,
  count: (text: string) => Math.max(countGraphemes(text), Math.ceil(countBytes(text) / 10)),
};

/** A post on Bluesky (https://docs.bsky.app/docs/advanced-guides/intent-links). */
export const blueskyTarget = {
  id: 'bluesky',
  group: 'send',
  postFor: (subject: ShareSubject) => composePost(subject, room),
  intentFor(subject) {
    const { text } = composePost(subject, room);
    return { kind: 'open', url: withParameters('https://bsky.app/intent/compose', { text }) };
  },
} as const satisfies ShareTarget;
