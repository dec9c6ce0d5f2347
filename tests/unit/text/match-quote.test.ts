import { describe, expect, test } from 'vitest';
import { foldedSpan } from '@/lib/text/folded-span';
import { matchQuote } from '@/lib/text/match-quote';
import type { RememberedQuote } from '@/lib/text/remembered-quote';
import { createSearchableText } from '@/lib/text/searchable-text';
import { surroundingsOf } from '@/lib/text/surroundings';

const HARBOUR =
  'The harbour of Lindau was built in 1811. Its lion looks south across the lake. ' +
  'Ferries leave from the eastern mole every hour. In winter only two of them run. ' +
  'The keeper of the lighthouse sells tickets, maps and coffee to those who wait. ' +
  'Nobody remembers when the clock on the tower was last right.';
const FERRIES = 'Ferries leave from the eastern mole every hour.';

function rememberIn(text: string, exact: string, nth = 0): RememberedQuote {
  let start = text.indexOf(exact);
  for (let i = 0; i < nth; i++) start = text.indexOf(exact, start + 1);
  const { before, after, ...around } = surroundingsOf(
    createSearchableText(text),
    start,
    start + exact.length,
  );
  return { exact, position: start, line: { before, after }, ...around };
}

/** The words that are found, null where the answer is that they are not there. */
function findIn(text: string, quote: RememberedQuote): string | null {
  const searchable = createSearchableText(text);
  const search = matchQuote(searchable, quote);
  if (!search.found) return null;
  const { start, end } = foldedSpan(searchable, search.match, quote.exact);
  return text.slice(start, end);
}

describe('a quote is found', () => {
  const quote = rememberIn(HARBOUR, FERRIES);

  test.each([
    ['as it was', HARBOUR, FERRIES],
    ['in other typography', HARBOUR.toUpperCase(), FERRIES.toUpperCase()],
    [
      'with a word replaced',
      HARBOUR.replace('eastern', 'western'),
      FERRIES.replace('eastern', 'western'),
    ],
    [
      'with its first word replaced',
      HARBOUR.replace('Ferries', 'Ships'),
      FERRIES.replace('Ferries', 'Ships'),
    ],
    [
      'with its last word replaced',
      HARBOUR.replace('every hour.', 'at noon.'),
      FERRIES.replace('every hour.', 'at noon.'),
    ],
    [
      'with words added inside',
      HARBOUR.replace('the eastern', 'the old stone and eastern'),
      FERRIES.replace('the eastern', 'the old stone and eastern'),
    ],
    ['when all around it is other', `Elsewhere entirely. ${FERRIES} And so on.`, FERRIES],
  ])('%s', (_, text, expected) => {
    expect(findIn(text, quote)).toBe(expected);
  });

  test('with an advertisement in its middle, from end to end', () => {
    const advertisement = 'ADVERTISEMENT – Subscribe now and read four weeks for nothing at all. ';
    const text = HARBOUR.replace('only two', `${advertisement}only two`);
    const long = rememberIn(HARBOUR, HARBOUR.slice(80, 240));
    const found = findIn(text, long);
    expect(found).toContain(advertisement.trim());
    expect(found?.startsWith(long.exact.slice(0, 20))).toBe(true);
    expect(found?.endsWith(long.exact.slice(-20))).toBe(true);
  });

  test('in Japanese, edited and in full-width letters', () => {
    const text =
      '港は一八一一年に造られた。東の桟橋からiPhoneで予約した船が毎時出る。冬は二便だけだ。灯台守が切符を売る。';
    const exact = '東の桟橋からiPhoneで予約した船が毎時出る。';
    const edited = text.replace('iPhone', 'ｉＰｈｏｎｅ').replace('毎時', '毎日');
    expect(findIn(edited, rememberIn(text, exact))).toBe(
      '東の桟橋からｉＰｈｏｎｅで予約した船が毎日出る。',
    );
  });
});

describe('a quote is not found', () => {
  const quote = rememberIn(HARBOUR, FERRIES);

  test.each([
    ['when it is gone', HARBOUR.replace(FERRIES, '')],
    [
      'when another sentence stands in its place',
      HARBOUR.replace(FERRIES, 'Ferries were sold to a firm in Bregenz last year.'),
    ],
    ['on a page without words', ''],
    ['on a page of another language', 'Der Leuchtturmwärter verkauft Karten und Kaffee.'],
  ])('%s', (_, text) => {
    expect(findIn(text, quote)).toBeNull();
  });

  test('and the places that come nearest are told, best first', () => {
    const text = HARBOUR.replace(FERRIES, 'Ferries left from the eastern mole, it is said.');
    const search = matchQuote(createSearchableText(text), { ...quote, prefix: '', suffix: '' });
    expect(search.found).toBe(false);
    if (!search.found) expect(search.candidates.length).toBeGreaterThan(0);
  });
});

describe('among places of the same words', () => {
  const twice = `${HARBOUR} A sign repeats it: “${FERRIES}” Few read it.`;

  test.each([
    [0, 'lake. '],
    [1, 'it: “'],
  ])('the surroundings decide: number %d', (nth, before) => {
    const quote = rememberIn(twice, FERRIES, nth);
    const searchable = createSearchableText(`New first words. ${twice}`);
    const search = matchQuote(searchable, quote);
    expect(search.found).toBe(true);
    if (!search.found) return;
    const { start } = foldedSpan(searchable, search.match, FERRIES);
    expect(searchable.raw.slice(start - before.length, start)).toBe(before);
  });

  test('a copy that stayed is not taken for the one that went', () => {
    const quote = rememberIn(twice, FERRIES, 0);
    expect(findIn(twice.replace(FERRIES, ''), quote)).toBeNull();
  });

  test('a copy that came later changes nothing', () => {
    const quote = rememberIn(HARBOUR, FERRIES);
    expect(findIn(twice, quote)).toBe(FERRIES);
  });

  test('the edited passage in its place wins over an exact copy elsewhere', () => {
    const quote = rememberIn(twice, FERRIES, 0);
    const text = twice.replace('eastern mole every', 'eastern mole each');
    expect(findIn(text, quote)).toBe('Ferries leave from the eastern mole each hour.');
  });

  test('twins amid the same surroundings are told apart by their order, while none is missing', () => {
    const verse = 'Row, brother, row, for the evening is near, and the far lights are clear. ';
    const song = verse.repeat(9);
    const quote = rememberIn(song, 'the evening', 4);
    const searchable = createSearchableText(`A song. ${song}`);
    const search = matchQuote(searchable, quote);
    expect(search.found).toBe(true);
    if (search.found) {
      const { start } = foldedSpan(searchable, search.match, quote.exact);
      expect(start).toBe(8 + 4 * verse.length + verse.indexOf('the evening'));
    }
    expect(findIn(song.slice(verse.length * 2), quote)).toBeNull();
  });

  test('no place is chosen where nothing tells them apart', () => {
    const quote = { ...rememberIn(twice, FERRIES, 0), prefix: '', suffix: '', rivals: [] };
    expect(findIn(twice, quote)).toBeNull();
  });
});

test('hostile texts are answered in time', () => {
  const same = 'a'.repeat(300_000);
  const since = performance.now();
  expect(
    findIn(same, { ...rememberIn(HARBOUR, FERRIES), exact: same.slice(0, 100_000) }),
  ).toBeNull();
  expect(
    findIn(`${same}b${same}`, { ...rememberIn(HARBOUR, FERRIES), exact: `b${same}c` }),
  ).toBeNull();
  expect(performance.now() - since).toBeLessThan(5_000);
});
