import { expect, test } from 'vitest';
import { mlaStyle } from '@/lib/sharing/citing/mla';
import { cited, PEOPLE } from './work';

// The rules are those of the MLA Handbook, 9th edition.

test('an article on a website (the core elements)', () => {
  expect(cited(mlaStyle)).toEqual({
    full: 'Marchetti, Ilse. “A Table With No Head: How Two Neighbours Talked.” The Harbour Courier, 13 Nov. 2026, harbourcourier.example/table.',
    inText: '(Marchetti)',
  });
});

test('without an author it begins with the title (works without an author)', () => {
  const { full, inText } = cited(mlaStyle, { byline: [] });
  expect(full).toMatch(/^“A Table With No Head: How Two Neighbours Talked\.” The Harbour/u);
  expect(inText).toBe('(“A Table With No Head”)');
});

test('without a date the day of access is given (access dates, p. 211)', () => {
  expect(cited(mlaStyle, { published: undefined }).full).toMatch(
    /Courier, harbourcourier\.example\/table\. Accessed 23 Nov\. 2026\.$/u,
  );
});

test('of two authors only the first is inverted (two authors)', () => {
  const { full, inText } = cited(mlaStyle, { byline: PEOPLE(2) });
  expect(full).toMatch(/^Marchetti, Ilse, and Petra Hollan\. “/u);
  expect(inText).toBe('(Marchetti and Hollan)');
});

test('of three or more the first is named (three or more authors)', () => {
  const { full, inText } = cited(mlaStyle, { byline: PEOPLE(3) });
  expect(full).toMatch(/^Marchetti, Ilse, et al\. “/u);
  expect(inText).toBe('(Marchetti et al.)');
});

test('a site is not named as the author of its own article (organisations as authors)', () => {
  expect(cited(mlaStyle, { byline: ['The Harbour Courier'] }).full).toMatch(/^“A Table/u);
});

test('quotation marks inside a title become single ones (quotations within quotations)', () => {
  expect(cited(mlaStyle, { title: '“A Table”: How It Was' }).full).toContain(
    '“‘A Table’: How It Was.”',
  );
  expect(cited(mlaStyle, { title: 'The word “river”' }).full).toContain('“The word ‘river.’”');
});

test('a title that asks keeps its mark and gets no full stop (titles ending in a question mark)', () => {
  expect(cited(mlaStyle, { title: 'Who owns it?' }).full).toContain('“Who owns it?” The Harbour');
});

test('months of four letters or fewer stand whole (appendix 1, months)', () => {
  expect(cited(mlaStyle, { published: '2026-06-05' }).full).toContain('5 June 2026');
  expect(cited(mlaStyle, { published: '2026-09-05' }).full).toContain('5 Sept. 2026');
});

test('without an address or a date the list ends with the site', () => {
  expect(cited(mlaStyle, { published: undefined, url: undefined, accessed: '' }).full).toMatch(
    /” The Harbour Courier\.$/u,
  );
});
