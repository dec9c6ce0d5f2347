import { expect, test } from 'vitest';
import {
  countBytes,
  countForThreads,
  countForX,
  countGraphemes,
  countWithLinks,
} from '@/lib/text/count-characters';

test('a family is one character, however many it is made of', () => {
  expect(countGraphemes('👩‍👩‍👧‍👦🇩🇪e\u0301')).toBe(3);
});

test.each([
  ['plain words', 11],
  ['“quotes” — dashes…', 19],
  ['e\u0301', 1],
  ['👩‍👩‍👧‍👦', 2],
  ['🇩🇪👍🏽', 4],
  ['漢字', 4],
  ['مرحبا', 5],
  ['https://a.example/a/very/long/address?of=a&page#:~:text=x', 23],
  ['see example.com', 27],
])('X counts %j as %d', (text, count) => {
  expect(countForX(text)).toBe(count);
});

test('Mastodon counts every link as 23', () => {
  expect(countWithLinks('see https://a.example/long/long/long/long https://b.example', 23)).toBe(
    4 + 23 + 1 + 23,
  );
});

test('Threads counts the bytes of an emoji', () => {
  expect(countForThreads('ab👍')).toBe(6);
  expect(countBytes('é漢👍')).toBe(2 + 3 + 4);
});
