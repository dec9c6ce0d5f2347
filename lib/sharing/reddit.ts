import { withParameters } from './encode';
import { besideLink } from './beside-link';
import { cutTitle } from './post-title';
import type { ShareTarget } from './share-target';

/** A link post on Reddit, under the title of the article. */
export const redditTarget = {
  id: 'reddit',
  group: 'send',
  intentFor(subject) {
    const { link } = subject;
    if (link === undefined) return undefined;
    const title = cutTitle(subject.title, 300);
    return besideLink(
      subject,
      withParameters('https://www.reddit.com/submit', { url: link, title }),
    );
  },
} as const satisfies ShareTarget;
