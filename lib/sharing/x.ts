import { countForX } from '@/lib/text/count-characters';
import { withParameters } from './encode';
import { composePost } from './post';
import type { ShareSubject, ShareTarget } from './share-target';

/** 280 of X's own counting; the link stands in the text, so that what is previewed is what is posted. */
const room = { limit: 280, count: countForX };

/** A post on X (https://docs.x.com/x-for-websites/web-intents). */
export const xTarget = {
  id: 'x',
  group: 'send',
  postFor: (subject: ShareSubject) => composePost(subject, room),
  intentFor(subject) {
    const { text } = composePost(subject, room);
    return { kind: 'open', url: withParameters('https://x.com/intent/post', { text }) };
  },
} as const satisfies ShareTarget;
