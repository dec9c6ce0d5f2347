import { expect, test } from 'vitest';
import { chicagoStyle } from '@/lib/sharing/citing/chicago';
import { cited, PEOPLE } from './work';

// The rules are those of the Chicago Manual of Style, 18th edition, notes and bibliography.

test('the full note of a news article, and the shortened one (news sites; shortened notes)', () => {
  expect(cited(chicagoStyle)).toEqual({
    full: 'Ilse Marchetti, “A Table With No Head: How Two Neighbours Talked,” The Harbour Courier, November 13, 2026, https://harbourcourier.example/table.',
    inText: 'Marchetti, “A Table With No Head.”',
  });
});

test('without an author it begins with the title (unsigned news articles)', () => {
  const { full, inText } = cited(chicagoStyle, { byline: [] });
  expect(full).toMatch(/^“A Table With No Head: How Two Neighbours Talked,” The Harbour/u);
  expect(inText).toBe('“A Table With No Head.”');
});

test('without a date the day of access is given (access dates)', () => {
  expect(cited(chicagoStyle, { published: undefined }).full).toContain(
    'The Harbour Courier, accessed November 23, 2026, https://',
  );
});

test('two authors are named, of three or more the first (two, three or more authors)', () => {
  expect(cited(chicagoStyle, { byline: PEOPLE(2) })).toMatchObject({
    full: expect.stringMatching(/^Ilse Marchetti and Petra Hollan, “/u) as string,
    inText: 'Marchetti and Hollan, “A Table With No Head.”',
  });
  expect(cited(chicagoStyle, { byline: PEOPLE(3) })).toMatchObject({
    full: expect.stringMatching(/^Ilse Marchetti et al\., “/u) as string,
    inText: 'Marchetti et al., “A Table With No Head.”',
  });
});

test('a comma follows a title that asks, inside the quotation marks (titles with a question mark)', () => {
  expect(cited(chicagoStyle, { title: 'Who owns it?' }).full).toContain('“Who owns it?,” The');
});

test('quotation marks inside the title become single, and the comma stands within (quotations within quotations)', () => {
  expect(cited(chicagoStyle, { title: 'The word “river”' }).full).toContain('“The word ‘river,’”');
});
