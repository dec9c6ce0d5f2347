import { shorten } from '@/lib/text/shorten';
import type { Post, ShareSubject } from './share-target';

/** The room of a place. */
export interface Room {
  limit: number;
  count: (text: string) => number;
}

/** A shorter piece of a quote says nothing, in UTF-16 units. */
const LEAST = 12;
const CREDIT_LENGTH = 120;

/**
 * A post for a place: the reader's words, the quote, who wrote it and the link, in the order that
 * the reader chose. What is too long is the quote, which is shortened, then who wrote it, which is
 * left out; never the link, nor a word of the reader's own. Where the link to the passage leaves no
 * room for the quote, the article's own takes its place.
 */
export function composePost(
  subject: ShareSubject,
  { limit, count }: Room,
  { withLink = subject.hidesLink !== true }: { withLink?: boolean } = {},
): Post {
  const link = withLink ? subject.link : undefined;
  const credit = creditOf(subject);
  const fits = (text: string) => count(text) <= limit;
  const whole = put(subject, subject.composed.quoted, credit, link);
  let text = whole;
  if (!fits(whole)) {
    const within = (to: string | undefined) =>
      fitted(subject, (quoted) => put(subject, quoted, credit, to), fits) ??
      fitted(subject, (quoted) => put(subject, quoted, '', to), fits);
    const top = link === undefined ? undefined : withoutDirective(link);
    text = within(link) ?? within(top) ?? put(subject, '', '', link);
  }
  const isShortened = !text.includes(subject.composed.quoted);
  return { text, count: count(text), limit, isShortened };
}

/** The address that opens at the top, or at the place that the page itself names. */
function withoutDirective(link: string): string {
  return link.replace(/#?:~:.*$/u, '');
}

/** The quote alone, between its marks, as much of it as fits. */
export function shortenQuote(subject: ShareSubject, fits: (quoted: string) => boolean): string {
  const { passages, marks } = subject.composed;
  const kept: string[] = [];
  for (const passage of passages) {
    const before = kept.map((one) => marks[0] + one + marks[1] + '\n\n').join('');
    const short = shorten(passage, (words) => fits(before + marks[0] + words + marks[1]));
    if (short.length < LEAST && short !== passage) break;
    kept.push(short);
    if (short !== passage) break;
  }
  return kept.map((one) => marks[0] + one + marks[1]).join('\n\n');
}

function fitted(
  subject: ShareSubject,
  around: (quoted: string) => string,
  fits: (text: string) => boolean,
): string | undefined {
  const quoted = shortenQuote(subject, (some) => fits(around(some)));
  return quoted === '' ? undefined : around(quoted);
}

function creditOf({ kind, composed: { attribution } }: ShareSubject): string {
  const short = shorten(attribution, (text) => text.length <= CREDIT_LENGTH);
  return short === '' || kind === 'article' ? short : `— ${short}`;
}

function put(
  { comment = '', isCommentFirst = true }: ShareSubject,
  quoted: string,
  credit: string,
  link: string | undefined,
): string {
  const quote = [quoted, credit].filter((part) => part !== '').join('\n');
  const blocks = isCommentFirst ? [comment, quote] : [quote, comment];
  const words = blocks.filter((block) => block !== '').join('\n\n');
  return [words, link ?? ''].filter((part) => part !== '').join('\n');
}
