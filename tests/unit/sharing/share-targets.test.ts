import { expect, test } from 'vitest';
import { prepareShares } from '@/lib/sharing/share-targets';
import { ARTICLE_SUBJECT, quoteSubject } from './subjects';

const idsOf = (subject: Parameters<typeof prepareShares>[0], systemSheet = false) =>
  prepareShares(subject, { systemSheet }).map(({ id }) => id);

test('a quote goes where quotes go, copying first', () => {
  expect(idsOf(quoteSubject())).toEqual(['copy-quote', 'copy-link', 'copy-markdown', 'email']);
});

test('an article goes where articles go', () => {
  expect(idsOf(ARTICLE_SUBJECT)).toEqual(['copy-article', 'copy-link', 'copy-markdown', 'email']);
});

test('the sheet of the system comes last, where there is one', () => {
  expect(idsOf(quoteSubject(), true).at(-1)).toBe('system-sheet');
});
