import { describe, expect, test } from 'vitest';
import { matchQuote } from '@/lib/text/match-quote';
import type { RememberedQuote } from '@/lib/text/remembered-quote';
import { createSearchableText } from '@/lib/text/searchable-text';
import { surroundingsOf } from '@/lib/text/surroundings';

const NEW = 'A talk on bees was put off until the new year. ';

function rememberIn(text: string, exact: string, nth: number): RememberedQuote {
  const start = placeOf(text, exact, nth);
  const { before, after, ...around } = surroundingsOf(
    createSearchableText(text),
    start,
    start + exact.length,
  );
  return { exact, position: start, line: { before, after }, ...around };
}

function placeOf(text: string, words: string, nth: number): number {
  let at = text.indexOf(words);
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
  return at;
}

/** Where the quote is found, in raw units; null where the answer is that it is not there. */
function findIn(text: string, quote: RememberedQuote): number | null {
  const searchable = createSearchableText(text);
  const search = matchQuote(searchable, quote);
  return search.found ? searchable.folded.origin[search.match.start]! : null;
}

describe('a passage whose words stand more than once', () => {
  const RIVER =
    'The old man who kept the bridge had seen three floods from his window. He said that the ' +
    'water had never come so far. The young woman who sold him bread said that it would again. ' +
    'Both said so every day, and nobody in the town listened.';

  test('is found where the text after it is another, since no copy was like it before', () => {
    const quote = rememberIn(RIVER, 'said that', 0);
    const edited = RIVER.replace(' the water had never come so far.', `. ${NEW.trim()}`);
    expect(findIn(edited, quote)).toBe(placeOf(edited, 'said that', 0));
  });

  test('is not found in a copy whose own surroundings stand around it still', () => {
    const quote = rememberIn(RIVER, 'said that', 0);
    const edited = RIVER.replace('He said that the water had never come so far. ', NEW);
    expect(findIn(edited, quote)).toBeNull();
  });

  const UPDATES = [
    'The gauge at Marl Bridge shows 4.10 metres, more than an hour ago. The next reading is due.',
    'The gauge at Marl Bridge shows 4.25 metres, more than an hour ago. The next reading is due.',
    'The gauge at Marl Bridge shows 4.31 metres, more than an hour ago. The next reading is due.',
  ];
  const BLOG = UPDATES.join(' Share this update. ');

  test.each([0, 1, 2])('is told from others of a live blog: update %d', (nth) => {
    const quote = rememberIn(BLOG, 'The next reading is due.', nth);
    const later = `${NEW}${UPDATES.join(` ${NEW}`)}`;
    expect(findIn(later, quote)).toBe(placeOf(later, 'The next reading is due.', nth));
  });

  test('stays lost in a live blog when its own update has gone', () => {
    const quote = rememberIn(BLOG, 'The next reading is due.', 1);
    expect(findIn(`${UPDATES[0]} ${NEW}${UPDATES[2]}`, quote)).toBeNull();
  });

  const VERSES = [
    'The baker sets his window wide, the ovens breathe along the lane.',
    'The harbour rings its iron bell, the ropes are singing in the rain.',
    'The night bus leans around the hill and nobody will ride again.',
  ];
  const CHORUS = 'Light the lamp and let it burn, every road has got its turn.';
  const SONG = VERSES.map((verse) => `${verse} ${CHORUS}`).join(' ');

  test.each([0, 1, 2])('is told by its order in a refrain: verse %d', (nth) => {
    const quote = rememberIn(SONG, 'has got its turn', nth);
    const text = `${NEW}${VERSES.map((verse) => `${verse} ${CHORUS} ${NEW}`).join(' ')}`;
    expect(findIn(text, quote)).toBe(placeOf(text, 'has got its turn', nth));
  });
});
