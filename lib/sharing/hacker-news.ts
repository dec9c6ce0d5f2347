import { withParameters } from './encode';
import { besideLink } from './beside-link';
import { cutTitle } from './post-title';
import type { ShareTarget } from './share-target';

/** A submission to Hacker News, under the title of the article. */
export const hackerNewsTarget = {
  id: 'hacker-news',
  group: 'send',
  intentFor(subject) {
    const { link } = subject;
    if (link === undefined) return undefined;
    const title = cutTitle(subject.title, 80);
    return besideLink(
      subject,
      withParameters('https://news.ycombinator.com/submitlink', { u: link, t: title }),
    );
  },
} as const satisfies ShareTarget;
