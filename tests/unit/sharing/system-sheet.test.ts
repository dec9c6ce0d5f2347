import { expect, test } from 'vitest';
import { systemSheetTarget } from '@/lib/sharing/system-sheet';
import { LINK, quoteSubject } from './subjects';

test('the sheet gets the quote with its source, and the link beside it', () => {
  expect(systemSheetTarget.intentFor(quoteSubject(), { systemSheet: true })).toEqual({
    kind: 'system-sheet',
    title: 'A Table With No Head',
    text: '“The table would be round.”\n— Ilse Marchetti, The Harbour Courier',
    url: LINK,
  });
});

test('a system without a sheet is not offered one', () => {
  expect(systemSheetTarget.intentFor(quoteSubject(), { systemSheet: false })).toBeUndefined();
});
