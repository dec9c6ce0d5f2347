import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CardWords, readCardWords } from '@/lib/sharing/card/card-words';
import { divideWords, shortenWords } from '@/lib/sharing/card/divide-words';

/** A card that holds so many characters. */
const room = (length: number) => (words: CardWords) => words.text.length <= length;
const shorten = (text: string, length: number, language = 'en') =>
  shortenWords(readCardWords(text), room(length), language).text;
const divide = (text: string, length: number, language = 'en') =>
  divideWords(readCardWords(text), room(length), language).map((words) => words.text);

const THREE = 'The river rose. The town slept on. Nobody counted the hours.';

describe('a quote that is too long is shortened', () => {
  test('at a sentence', () => {
    expect(shorten(THREE, 40)).toBe('The river rose. The town slept on. …');
  });

  test('at a word where not even the first sentence fits', () => {
    expect(shorten(THREE, 11)).toBe('The river…');
  });

  test('between characters where there are no words', () => {
    expect(shorten('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`);
    expect(shorten('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 18)).toBe('👩‍👩‍👧👩‍👩‍👧…');
  });

  test('and closed with its quotation mark', () => {
    const words = readCardWords(`“${THREE}”`);
    expect(shortenWords(words, room(42), 'en', '”').text).toBe(
      '“The river rose. The town slept on. …”',
    );
  });

  test('and otherwise left alone', () => {
    expect(shorten(THREE, 60)).toBe(THREE);
  });

  test('in the sentences of its script', () => {
    expect(shorten('水はいつもそこにあった。変わったのは人だ。', 15, 'ja')).toBe(
      '水はいつもそこにあった。 …',
    );
  });

  test('also in a language that no platform knows', () => {
    expect(shorten(THREE, 40, 'x" onclick')).toBe('The river rose. The town slept on. …');
  });
});

describe('a quote that is too long is divided', () => {
  test('between sentences, evenly', () => {
    expect(divide(THREE, 40)).toEqual([
      'The river rose. The town slept on.',
      'Nobody counted the hours.',
    ]);
  });

  test('between words where a sentence fits on no card', () => {
    expect(divide(THREE, 20)).toEqual([
      'The river rose.',
      'The town slept on.',
      'Nobody counted',
      'the hours.',
    ]);
  });

  test('with its marks', () => {
    const words = readCardWords('The river ==rose. The town== slept on.');
    const parts = divideWords(words, room(20), 'en');
    expect(
      parts.map(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end))),
    ).toEqual([['rose.'], ['The town']]);
  });

  test('onto nine cards at most, the last of them shortened', () => {
    const parts = divide('A sentence here. '.repeat(40).trim(), 20);
    expect(parts).toHaveLength(9);
    expect(parts.at(-1)).toMatch(/…$/u);
  });

  test('so that every card fits and nothing is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 60, max: 90 }),
        (words, length) => {
          const text = readCardWords(words.join(' ')).text;
          if (text === '') return;
          const parts = divide(text, length);
          expect(parts.every((part) => part.length <= length)).toBe(true);
          const squeezed = (value: string) => value.replace(/\s+/gu, '');
          expect(squeezed(parts.join(''))).toBe(squeezed(text));
        },
      ),
    );
  });
});
