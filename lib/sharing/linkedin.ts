import { withParameters } from './encode';
import { besideLink } from './beside-link';
import type { ShareTarget } from './share-target';

/** LinkedIn takes the link alone (https://learn.microsoft.com/linkedin/consumer/integrations/self-serve/plugins/share-plugin). */
export const linkedinTarget = {
  id: 'linkedin',
  group: 'send',
  intentFor(subject) {
    const { link } = subject;
    if (link === undefined) return undefined;
    return besideLink(
      subject,
      withParameters('https://www.linkedin.com/sharing/share-offsite/', { url: link }),
    );
  },
} as const satisfies ShareTarget;
