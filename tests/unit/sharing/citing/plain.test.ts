import { expect, test } from 'vitest';
import { plainStyle } from '@/lib/sharing/citing/plain';
import { cited, PEOPLE } from './work';

test('says author, title, site, date, address and the day of access', () => {
  expect(cited(plainStyle)).toEqual({
    full: 'Ilse Marchetti, A Table With No Head: How Two Neighbours Talked, The Harbour Courier, <2026-11-13>, https://harbourcourier.example/table (accessed <2026-11-23>)',
    inText: 'Ilse Marchetti, The Harbour Courier',
  });
});

test('leaves out what is not known', () => {
  expect(
    cited(plainStyle, { byline: [], siteName: undefined, published: undefined, url: undefined }),
  ).toEqual({
    full: 'A Table With No Head: How Two Neighbours Talked',
    inText: 'A Table With No Head: How Two Neighbours Talked',
  });
});

test('names everyone, as they are written', () => {
  expect(cited(plainStyle, { byline: PEOPLE(3) }).full).toMatch(
    /^Ilse Marchetti, Petra Hollan, Tomas Berend, A Table/u,
  );
});

test('a date that is known in part is not made more exact', () => {
  expect(cited(plainStyle, { published: '2026-11' }).full).toContain(', 2026-11, https:');
});
