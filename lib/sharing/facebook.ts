import { withParameters } from './encode';
import { besideLink } from './beside-link';
import type { ShareTarget } from './share-target';

/** Facebook takes the link alone (https://developers.facebook.com/docs/sharing/reference/share-dialog). */
export const facebookTarget = {
  id: 'facebook',
  group: 'send',
  intentFor(subject) {
    const { link } = subject;
    if (link === undefined) return undefined;
    return besideLink(
      subject,
      withParameters('https://www.facebook.com/sharer/sharer.php', { u: link }),
    );
  },
} as const satisfies ShareTarget;
