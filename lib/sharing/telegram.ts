import { addressRoom, withParameters } from './encode';
import { composePost } from './post';
import type { Post, ShareSubject, ShareTarget } from './share-target';

/** What its server takes in an address, in encoded characters; the link has its own place. */
const room = addressRoom(3_000);

/** Telegram writes the link first. */
function postFor(subject: ShareSubject): Post {
  const post = composePost(subject, room, { withLink: false });
  return { ...post, text: `${subject.link ?? ''}\n${post.text}`, limit: undefined };
}

/** A message in Telegram (https://core.telegram.org/widgets/share). */
export const telegramTarget = {
  id: 'telegram',
  group: 'send',
  postFor,
  intentFor(subject) {
    if (subject.link === undefined) return undefined;
    const { text } = composePost(subject, room, { withLink: false });
    return {
      kind: 'open',
      url: withParameters('https://t.me/share/url', { url: subject.link, text }),
    };
  },
} as const satisfies ShareTarget;
