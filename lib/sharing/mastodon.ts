import { countWithLinks } from '@/lib/text/count-characters';
import { withParameters } from './encode';
import { mastodonServer } from './mastodon-server';
import { composePost } from './post';
import type { ShareSubject, ShareTarget } from './share-target';

/** The default of Mastodon's servers; every link counts 23 (https://docs.joinmastodon.org/user/posting/). */
const room = { limit: 500, count: (text: string) => countWithLinks(text, 23) };

/** A post on the reader's own Mastodon server, which is asked for once. */
export const mastodonTarget = {
  id: 'mastodon',
  group: 'send',
  postFor: (subject: ShareSubject) => composePost(subject, room),
  intentFor(subject, abilities) {
    const server = mastodonServer(abilities.mastodonServer ?? '');
    if (server === undefined) return { kind: 'ask-server' };
    const { text } = composePost(subject, room);
    return { kind: 'open', url: withParameters(`https://${server}/share`, { text }) };
  },
} as const satisfies ShareTarget;
