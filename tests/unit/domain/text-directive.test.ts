import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressWith, parseDirective, writeDirective } from '@/lib/domain/text-directive';

describe('a text directive', () => {
  test('is written with context outside and the ends of the passage inside', () => {
    expect(
      writeDirective({ prefix: 'was', start: 'over before', end: 'fairness began', suffix: 'and' }),
    ).toBe('text=was-,over%20before,fairness%20began,-and');
  });

  test('encodes the signs that divide directives, and those that end a link in Markdown', () => {
    expect(writeDirective({ start: 'well-known, salt & (pepper)' })).toBe(
      'text=well%2Dknown%2C%20salt%20%26%20%28pepper%29',
    );
  });

  test('reads what it wrote, whatever the words are', () => {
    const term = fc.string({ unit: 'grapheme', minLength: 1 });
    const some = fc.option(term, { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({ prefix: some, start: term, end: some, suffix: some }),
        (directive) => {
          expect(parseDirective(writeDirective(directive))).toEqual(directive);
        },
      ),
    );
  });

  test('that no browser would follow is none', () => {
    for (const one of ['text=', 'text=a,b,c', 'text=%E0%A4%A', 'test=a', 'text=a-,']) {
      expect(parseDirective(one)).toBeUndefined();
    }
  });

  test('stands after the fragment of an address, and replaces older directives', () => {
    expect(addressWith('https://a.example/x#part', ['text=a', 'text=b'])).toBe(
      'https://a.example/x#part:~:text=a&text=b',
    );
    expect(addressWith('https://a.example/x#:~:text=old', ['text=a'])).toBe(
      'https://a.example/x#:~:text=a',
    );
    expect(addressWith('https://a.example/x#', [])).toBe('https://a.example/x');
  });
});
