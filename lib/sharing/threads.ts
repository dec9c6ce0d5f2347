import { countForThreads } from '@/lib/text/count-characters';
import { withParameters } from './encode';
import { composePost } from './post';
import type { ShareSubject, ShareTarget } from './share-target';

const room = { limit: 500, count: countForThreads };

/** A post on Threads (https://developers.facebook.com/docs/threads/threads-web-intents). */
export const threadsTarget = {
  id: 'threads',
  group: 'send',
  postFor: (subject: ShareSubject) => composePost(subject, room),
  intentFor(subject) {
    const { text } = composePost(subject, room);
    return { kind: 'open', url: withParameters('https://www.threads.com/intent/post', { text }) };
  },
} as const satisfies ShareTarget;
