import { expect, test } from 'vitest';
import { copyLinkTarget } from '@/lib/sharing/copy-link';
import { ARTICLE_SUBJECT, LINK, quoteSubject } from './subjects';

test('the link to a quote opens at the passage', () => {
  expect(copyLinkTarget.intentFor(quoteSubject())).toEqual({ kind: 'copy', text: LINK });
});

test('the link to an article is its address', () => {
  expect(copyLinkTarget.intentFor(ARTICLE_SUBJECT)).toEqual({
    kind: 'copy',
    text: 'https://harbourcourier.example/river',
  });
});

test('the link of several quotes marks them all', () => {
  const several = { ...quoteSubject(), kind: 'quotes' as const, link: `${LINK}&text=table` };
  expect(copyLinkTarget.intentFor(several)).toEqual({ kind: 'copy', text: `${LINK}&text=table` });
});

test('a page without a web address has no link', () => {
  expect(copyLinkTarget.intentFor({ ...quoteSubject(), link: undefined })).toBeUndefined();
});
