import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shorten } from '@/lib/text/shorten';

const to = (limit: number) => (text: string) => text.length <= limit;

test('a text that fits stays as it is', () => {
  expect(shorten('As it is', to(8))).toBe('As it is');
});

test('ends after a sentence where little is lost by it, else after a word', () => {
  expect(shorten('It is short. And goes on', to(20))).toBe('It is short. …');
  expect(shorten('Oh. This one simply goes on', to(20))).toBe('Oh. This one simply…');
});

test('ends Chinese and Thai after a word of theirs', () => {
  expect(shorten('記事を読みます', to(5), 'ja')).toBe('記事を…');
});

test('cuts one endless word between characters', () => {
  expect(shorten('x'.repeat(50), to(10))).toBe(`${'x'.repeat(9)}…`);
  expect(shorten('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', to(12))).toBe('👩‍👩‍👧‍👦…');
});

test('is a beginning that fits, whatever the text is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(60), (text, limit) => {
      const short = shorten(text, to(limit));
      expect(short.length).toBeLessThanOrEqual(limit);
      expect(text.startsWith(short.replace(/ ?…$/u, ''))).toBe(true);
    }),
  );
});
