import { expect, test } from 'vitest';
import { harvardStyle } from '@/lib/sharing/citing/harvard';
import { cited, PEOPLE } from './work';

// The rules are those of Cite Them Right, 12th edition.

test('an online news article (“Newspaper articles”)', () => {
  expect(cited(harvardStyle)).toEqual({
    full: 'Marchetti, I. (2026) ‘A Table With No Head: How Two Neighbours Talked’, The Harbour Courier, 13 November. Available at: https://harbourcourier.example/table (Accessed: 23 November 2026).',
    inText: '(Marchetti, 2026)',
  });
});

test('a page of no known site (“Web pages”)', () => {
  expect(cited(harvardStyle, { siteName: undefined }).full).toBe(
    'Marchetti, I. (2026) A Table With No Head: How Two Neighbours Talked. Available at: https://harbourcourier.example/table (Accessed: 23 November 2026).',
  );
});

test('an organisation as its own author (“Web pages with organisations as authors”)', () => {
  expect(cited(harvardStyle, { byline: ['The Harbour Courier'] }).full).toMatch(
    /^The Harbour Courier \(2026\) A Table .* Talked\. Available at/u,
  );
});

test('an article without an author stands under its publication', () => {
  expect(cited(harvardStyle, { byline: [] })).toEqual({
    full: 'The Harbour Courier (2026) ‘A Table With No Head: How Two Neighbours Talked’, 13 November. Available at: https://harbourcourier.example/table (Accessed: 23 November 2026).',
    inText: '(The Harbour Courier, 2026)',
  });
});

test('a page without author and site stands under its title', () => {
  expect(cited(harvardStyle, { byline: [], siteName: undefined })).toEqual({
    full: 'A Table With No Head: How Two Neighbours Talked (2026). Available at: https://harbourcourier.example/table (Accessed: 23 November 2026).',
    inText: '(A Table With No Head, 2026)',
  });
});

test('without a date it says so', () => {
  const { full, inText } = cited(harvardStyle, { published: undefined });
  expect(full).toContain('Marchetti, I. (no date) ‘A Table');
  expect(full).toContain('The Harbour Courier. Available');
  expect(inText).toBe('(Marchetti, no date)');
});

test('up to three authors are named, of more the first', () => {
  expect(cited(harvardStyle, { byline: PEOPLE(3) }).inText).toBe(
    '(Marchetti, Hollan and Berend, 2026)',
  );
  expect(cited(harvardStyle, { byline: PEOPLE(4) })).toMatchObject({
    full: expect.stringMatching(/^Marchetti, I\. et al\. \(2026\) ‘/u) as string,
    inText: '(Marchetti et al., 2026)',
  });
});

test('several initials stand together', () => {
  expect(cited(harvardStyle, { byline: ['J. R. R. Tolkien'] }).full).toMatch(
    /^Tolkien, J\.R\.R\. \(/u,
  );
});
