import { addressRoom, withParameters } from './encode';
import { composePost } from './post';
import type { ShareSubject, ShareTarget } from './share-target';

const ADDRESS = 'https://wa.me/';
/** What its server takes in an address, in encoded characters. */
const room = addressRoom(4_000);

/** A message in WhatsApp (https://faq.whatsapp.com/5913398998672934). */
export const whatsappTarget = {
  id: 'whatsapp',
  group: 'send',
  postFor: (subject: ShareSubject) => ({ ...composePost(subject, room), limit: undefined }),
  intentFor(subject) {
    const { text } = composePost(subject, room);
    return { kind: 'open', url: withParameters(ADDRESS, { text }) };
  },
} as const satisfies ShareTarget;
