import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthOf } from '@/lib/page/extraction/word-count';

const wordCountOf = (text: string) => lengthOf(text).wordCount;
const readingMinutesOf = (text: string) => lengthOf(text).readingMinutes;

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

test.each([
  [0, 1],
  [1, 1],
  [230, 1],
  [231, 2],
  [460, 2],
  [461, 3],
])('%i words take %i minutes', (count, minutes) => {
  expect(readingMinutesOf(words(count))).toBe(minutes);
});

test('words with apostrophes and hyphens are one, figures too', () => {
  expect(wordCountOf('The miller’s brother-in-law paid 3.50')).toBe(5);
});

test('Chinese and Japanese are read by the character, 500 a minute', () => {
  expect(readingMinutesOf('港'.repeat(500))).toBe(1);
  expect(readingMinutesOf('港'.repeat(501))).toBe(2);
  expect(wordCountOf('港'.repeat(10))).toBe(5);
});

test('more text never takes less time', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(readingMinutesOf(`${a} ${b}`)).toBeGreaterThanOrEqual(readingMinutesOf(a));
    }),
  );
});
