import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeQuote } from '@/lib/domain/compose-quote';
import { emailTarget } from '@/lib/sharing/email';
import { LINK, quoteSubject, SOURCE } from './subjects';

const bodyOf = (url: string) => new URL(url).searchParams.get('body');

/** The address of a message. */
function messageOf(subject = quoteSubject()): { url: string } {
  const intent = emailTarget.intentFor(subject);
  expect(intent.kind).toBe('mail');
  return intent;
}

describe('a message', () => {
  test('has the title as its subject, and lines that end as RFC 6068 says', () => {
    const { url } = messageOf(quoteSubject());
    expect(new URL(url).searchParams.get('subject')).toBe('A Table With No Head');
    expect(bodyOf(url)).toBe(
      `“The table would be round.”\r\n— Ilse Marchetti, A Table With No Head, The Harbour Courier\r\n${LINK}`,
    );
  });

  test('that would be too long is cut after a word, and keeps source and link', () => {
    const { url } = messageOf(quoteSubject('A word and another. '.repeat(500)));
    expect(url.length).toBeLessThanOrEqual(2_000);
    expect(url.length).toBeGreaterThan(1_800);
    expect(bodyOf(url)).toMatch(/ (?:A|word|and|another\.) ?…”\r\n— Ilse Marchetti/u);
    expect(bodyOf(url)?.endsWith(LINK)).toBe(true);
  });

  test('whose link takes all the room is copied, and the message begins empty', () => {
    const link = `https://harbourcourier.example/${'river/'.repeat(1_340)}`;
    const composed = composeQuote({ text: 'Round.', source: { ...SOURCE, url: link }, link });
    const intent = emailTarget.intentFor({ ...quoteSubject(), link, composed });
    expect(intent.kind === 'copy-and-open' && intent.text.endsWith(link)).toBe(true);
    expect(intent.url).toBe('mailto:?subject=A%20Table%20With%20No%20Head&body=');
  });

  test('adds no field of its own, whatever the page says', () => {
    const title = 'A&bcc=thief@evil.example\r\nBcc: thief@evil.example';
    const { url } = messageOf(quoteSubject('x&cc=thief@evil.example', title));
    expect([...new URL(url).searchParams.keys()]).toEqual(['subject', 'body']);
    expect(new URL(url).searchParams.get('subject')).not.toMatch(/[\r\n]/u);
  });

  test('is a valid address of at most 2,000 characters for any quote and title', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 3_000 });
    fc.assert(
      fc.property(anything, anything, (text, title) => {
        const { url } = messageOf(quoteSubject(text, title));
        expect(url.length).toBeLessThanOrEqual(2_000);
        expect(url).toMatch(/^mailto:\?subject=[^&#\s"'<>]*&body=[^&#\s"'<>]*$/u);
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});
