import { expect, test } from 'vitest';
import { citedWork } from '@/lib/sharing/citing/citation';
import { apaStyle } from '@/lib/sharing/citing/apa';
import { cited, PEOPLE } from './work';

// The rules are those of the Publication Manual of the APA, 7th edition.

test('a webpage with an author (§10.16)', () => {
  expect(cited(apaStyle)).toEqual({
    full: 'Marchetti, I. (2026, November 13). A Table With No Head: How Two Neighbours Talked. The Harbour Courier. https://harbourcourier.example/table',
    inText: '(Marchetti, 2026)',
  });
});

test('the title is in italics', () => {
  const { full } = apaStyle.cite(citedWork({ title: 'Tides', byline: [], accessed: '2026-01-01' }));
  expect(full[0]).toEqual({ italic: 'Tides' });
});

test('without an author the title moves to its place (§9.12)', () => {
  expect(cited(apaStyle, { byline: [] })).toEqual({
    full: 'A Table With No Head: How Two Neighbours Talked. (2026, November 13). The Harbour Courier. https://harbourcourier.example/table',
    inText: '(A Table With No Head, 2026)',
  });
});

test('without a date “n.d.” stands in its place (§9.17)', () => {
  const { full, inText } = cited(apaStyle, { published: undefined });
  expect(full).toContain('Marchetti, I. (n.d.). A Table');
  expect(inText).toBe('(Marchetti, n.d.)');
});

test('a date is given as far as it is known (§9.14)', () => {
  expect(cited(apaStyle, { published: '2026-11' }).full).toContain('(2026, November).');
  expect(cited(apaStyle, { published: '2026' }).full).toContain('(2026).');
});

test('two authors are joined by “&” (§9.8, §8.17)', () => {
  const { full, inText } = cited(apaStyle, { byline: PEOPLE(2) });
  expect(full).toMatch(/^Marchetti, I\., & Hollan, P\. \(2026/u);
  expect(inText).toBe('(Marchetti & Hollan, 2026)');
});

test('three or more are “et al.” in the text, and all named in the list (§8.17, §9.8)', () => {
  const { full, inText } = cited(apaStyle, { byline: PEOPLE(5) });
  expect(full).toMatch(
    /^Marchetti, I\., Hollan, P\., Berend, T\., Solène, A\., & Picard, J\.-L\. \(/u,
  );
  expect(inText).toBe('(Marchetti et al., 2026)');
});

test('of more than twenty authors the first nineteen and the last are named (§9.8)', () => {
  const { full } = cited(apaStyle, { byline: PEOPLE(25) });
  const names = full.split(' (2026')[0] ?? '';
  expect(names).toContain(', . . . Name, W.');
  expect(names).not.toContain('&');
  expect(names.match(/, [A-Z]\./gu)).toHaveLength(20);
});

test('a site that is its own author is named once (§10.16)', () => {
  const { full } = cited(apaStyle, { byline: ['The Harbour Courier'] });
  expect(full).toMatch(
    /^The Harbour Courier\. \(2026, November 13\)\. A Table .* Talked\. https:/u,
  );
});

test('a name that cannot be divided with certainty stays whole', () => {
  expect(cited(apaStyle, { byline: ['Gabriel García Márquez'] })).toMatchObject({
    full: expect.stringMatching(/^Gabriel García Márquez\. \(2026/u) as string,
    inText: '(Gabriel García Márquez, 2026)',
  });
});

test('a title that ends in a question mark gets no full stop', () => {
  expect(cited(apaStyle, { title: 'Who owns the river?' }).full).toContain('river? The Harbour');
});

test('a suffix follows the initials (§9.8)', () => {
  expect(cited(apaStyle, { byline: ['Robert Downey Jr.'] }).full).toMatch(/^Downey, R\., Jr\. \(/u);
});
