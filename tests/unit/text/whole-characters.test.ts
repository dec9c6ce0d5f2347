import { expect, test } from 'vitest';
import { wholeCharacter } from '@/lib/text/whole-characters';

test.each([
  ['a surrogate pair', 'a😀b', 2, 1, 3],
  ['a family', 'a👩‍👩‍👧b', 4, 1, 9],
  ['a flag', '🇩🇪🇫🇷', 2, 0, 4],
  ['an accent', 'cafe\u0301s', 4, 3, 5],
  ['a skin tone', '👍🏽!', 2, 0, 4],
])('%s is taken whole', (_, text, offset, start, end) => {
  expect(wholeCharacter(text, offset, -1)).toBe(start);
  expect(wholeCharacter(text, offset, 1)).toBe(end);
});

test.each([
  ['between letters', 'abc', 1],
  ['between two flags', '🇩🇪🇫🇷', 4],
  ['at the start', '😀', 0],
  ['at the end', '😀', 2],
])('nothing moves %s', (_, text, offset) => {
  expect(wholeCharacter(text, offset, -1)).toBe(offset);
  expect(wholeCharacter(text, offset, 1)).toBe(offset);
});
