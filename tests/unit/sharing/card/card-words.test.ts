import { describe, expect, test } from 'vitest';
import {
  cutWords,
  inQuotationMarks,
  ornamentOf,
  readCardWords,
} from '@/lib/sharing/card/card-words';

const marked = (typed: string) => {
  const { text, marks } = readCardWords(typed);
  return { text, marks: marks.map(({ start, end }) => text.slice(start, end)) };
};

describe('the words of a card', () => {
  test('are marked between pairs of equals signs', () => {
    expect(marked('I need to know ==in March== how ==much water== I have')).toEqual({
      text: 'I need to know in March how much water I have',
      marks: ['in March', 'much water'],
    });
  });

  test.each([
    ['a == b and c == d', 'a == b and c == d', [' b and c ']],
    ['one == alone', 'one == alone', []],
    ['==== four', '==== four', []],
    ['==one line\nanother==', '==one line\nanother==', []],
  ])('keep equals signs that mark nothing: %s', (typed, text, marks) => {
    const read = marked(typed);
    if (marks.length === 0) expect(read).toEqual({ text, marks });
    else expect(read.marks).toEqual(marks);
  });

  test('lose what is invisible, and keep emoji and combining marks', () => {
    expect(marked('soft\u00ADhyphen \u202Eturned\u0000 👩‍👩‍👧 e\u0301').text).toBe(
      'softhyphen turned 👩‍👩‍👧 e\u0301',
    );
  });

  test('keep their paragraphs, without blank lines', () => {
    expect(marked('  one \r\n\r\n\r\n two  words\u2028three ').text).toBe('one\ntwo words\nthree');
  });

  test('are cut with their marks', () => {
    const words = readCardWords('one ==two three== four');
    expect(cutWords(words, { start: 4, end: 7 }, '…')).toEqual({
      text: 'two…',
      marks: [{ start: 0, end: 3 }],
    });
    expect(cutWords(words, { start: 0, end: 3 }).marks).toEqual([]);
  });
});

describe('quotation marks', () => {
  const quoted = (text: string, language?: string) =>
    inQuotationMarks(readCardWords(text), language).text;

  test('are those of the language', () => {
    expect(quoted('Wasser', 'de-AT')).toBe('„Wasser“');
    expect(quoted('ماء', 'ar')).toBe('«ماء»');
    expect(quoted('water')).toBe('“water”');
  });

  test('are not doubled', () => {
    expect(quoted('“Water,” she said.', 'en')).toBe('“Water,” she said.');
    expect(quoted('「水」と言った。', 'ja')).toBe('「水」と言った。');
  });

  test('are left out where cards stand without', () => {
    expect(quoted('水', 'ja')).toBe('水');
  });

  test('move the marks along', () => {
    const { text, marks } = inQuotationMarks(readCardWords('==water== here'), 'en');
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['water']);
  });
});

test('the large mark follows script and direction', () => {
  expect(ornamentOf('en', 'ltr')).toBe('“');
  expect(ornamentOf('ar', 'rtl')).toBe('”');
  expect(ornamentOf('ja', 'ltr')).toBe('「');
  expect(ornamentOf('zh-Hant-TW', 'ltr')).toBe('「');
  expect(ornamentOf(undefined, 'ltr')).toBe('“');
});
