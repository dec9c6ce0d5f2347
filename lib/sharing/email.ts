import type { ShareTarget } from './share-target';

/** Longer `mailto:` addresses are cut or refused by mail programs and by Windows. */
const ADDRESS_LENGTH = 2_000;

/** A message in the reader's mail program, without a recipient (RFC 6068, https://www.rfc-editor.org/rfc/rfc6068). */
export const emailTarget = {
  id: 'email',
  group: 'send',
  intentFor({ title, composed, link }) {
    const subject = encode(cut(title.replace(/\s+/gu, ' ').trim(), 200));
    const begin = `mailto:?subject=${subject}&body=`;
    const whole = encode(composed.text);
    if (begin.length + whole.length <= ADDRESS_LENGTH) {
      return { kind: 'mail', url: begin + whole };
    }
    const credit = `\n— ${cut(composed.attribution, 200)}`;
    const end = encode(link === undefined ? credit : `${credit}\n${link}`);
    const room = ADDRESS_LENGTH - begin.length - end.length;
    return { kind: 'mail', url: begin + longestFit(composed.quoted, room) + (room < 1 ? '' : end) };
  },
} as const satisfies ShareTarget;

/** Lines of a message end in CRLF. Half characters are replaced, they cannot be encoded. */
function encode(text: string): string {
  const clean = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(clean.replace(/\r?\n/gu, '\r\n')).replace(/'/gu, '%27');
}

/** As many whole words as fit when encoded, and an ellipsis. */
function longestFit(text: string, room: number): string {
  let low = 0;
  let high = Math.min(text.length, room);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (encode(cut(text, middle)).length <= room) low = middle;
    else high = middle - 1;
  }
  const fitted = encode(cut(text, low));
  return fitted.length <= room ? fitted : '';
}

/** At most `length` UTF-16 units, ended after a word with an ellipsis. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const words = text.slice(0, length).replace(/\s+\S*$/u, '');
  return `${words.replace(/\p{Surrogate}$/u, '')}…`;
}
