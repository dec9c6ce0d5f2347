import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emailTarget } from '@/lib/sharing/email';
import { LINK, quoteSubject } from './subjects';

const bodyOf = (url: string) => new URL(url).searchParams.get('body');

describe('a message', () => {
  test('has the title as its subject, and lines that end as RFC 6068 says', () => {
    const { url } = emailTarget.intentFor(quoteSubject());
    expect(new URL(url).searchParams.get('subject')).toBe('A Table With No Head');
    expect(bodyOf(url)).toBe(
      `“The table would be round.”\r\n— Ilse Marchetti, A Table With No Head, The Harbour Courier\r\n${LINK}`,
    );
  });

  test('that would be too long is cut after a word, and keeps source and link', () => {
    const { url } = emailTarget.intentFor(quoteSubject('A word and another. '.repeat(500)));
    expect(url.length).toBeLessThanOrEqual(2_000);
    expect(url.length).toBeGreaterThan(1_800);
    expect(bodyOf(url)).toMatch(/ (?:A|word|and|another\.) ?…”\r\n— Ilse Marchetti/u);
    expect(bodyOf(url)?.endsWith(LINK)).toBe(true);
  });

  test('adds no field of its own, whatever the page says', () => {
    const title = 'A&bcc=thief@evil.example\r\nBcc: thief@evil.example';
    const { url } = emailTarget.intentFor(quoteSubject('x&cc=thief@evil.example', title));
    expect([...new URL(url).searchParams.keys()]).toEqual(['subject', 'body']);
    expect(new URL(url).searchParams.get('subject')).not.toMatch(/[\r\n]/u);
  });

  test('is a valid address of at most 2,000 characters for any quote and title', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 3_000 });
    fc.assert(
      fc.property(anything, anything, (text, title) => {
        const { url } = emailTarget.intentFor(quoteSubject(text, title));
        expect(url.length).toBeLessThanOrEqual(2_000);
        expect(url).toMatch(/^mailto:\?subject=[^&#\s"'<>]*&body=[^&#\s"'<>]*$/u);
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});
