import { shorten } from '@/lib/text/shorten';
import { encode } from './encode';
import { composePost } from './post';
import { cutTitle } from './post-title';
import type { ShareSubject, ShareTarget } from './share-target';

/** Longer `mailto:` addresses are cut or refused by mail programs and by Windows. */
const ADDRESS_LENGTH = 2_000;
/** Of the subject, in characters and in encoded ones: the body needs the rest. */
const SUBJECT_LENGTH = 200;
const SUBJECT_ROOM = 900;

/** A message in the reader's mail program, without a recipient (RFC 6068, https://www.rfc-editor.org/rfc/rfc6068). */
export const emailTarget = {
  id: 'email',
  group: 'send',
  postFor: (subject: ShareSubject) => ({ ...bodyOf(subject), limit: undefined }),
  intentFor(subject) {
    const { text } = bodyOf(subject);
    const url = beginOf(subject) + encodeLines(text);
    if (url.length <= ADDRESS_LENGTH) return { kind: 'mail', url };
    // The link or the reader's own words take more than all of it: cut, they would be wrong.
    return { kind: 'copy-and-open', text, url: beginOf(subject) };
  },
} as const satisfies ShareTarget;

function beginOf({ title }: ShareSubject): string {
  const short = cutTitle(title, SUBJECT_LENGTH);
  const subject = shorten(short, (text) => encode(text).length <= SUBJECT_ROOM);
  return `mailto:?subject=${encode(subject)}&body=`;
}

/** Everything where it fits, the title of the article too; else as for any place with little room. */
function bodyOf(subject: ShareSubject) {
  const begin = beginOf(subject).length;
  const count = (text: string) => begin + encodeLines(text).length;
  const { text } = subject.composed;
  if (count(text) <= ADDRESS_LENGTH) return { text, count: count(text), isShortened: false };
  return composePost(subject, { limit: ADDRESS_LENGTH, count });
}

/** Lines of a message end in CRLF. */
function encodeLines(text: string): string {
  return encode(text.replace(/\r?\n/gu, '\r\n'));
}
