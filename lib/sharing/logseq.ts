import { cleanLine } from '@/lib/domain/clean-line';
import { shorten } from '@/lib/text/shorten';
import { encode, withParameters } from './encode';
import type { ShareTarget } from './share-target';

/** Longer addresses do not arrive, in encoded characters. */
const CONTENT_LENGTH = 1_500;
const TITLE_LENGTH = 600;

/** A block on today's page of Logseq. */
export const logseqTarget = {
  id: 'logseq',
  group: 'send',
  intentFor({ title, composed, link, hidesLink }) {
    const content = shorten(composed.markdown, (text) => encode(text).length <= CONTENT_LENGTH);
    const address = 'logseq://x-callback-url/quickCapture';
    const url = withParameters(address, {
      url: hidesLink === true ? undefined : link,
      title: shorten(cleanLine(title), (text) => encode(text).length <= TITLE_LENGTH),
      content,
      page: 'TODAY',
      append: 'true',
    });
    return { kind: 'open', url };
  },
} as const satisfies ShareTarget;
