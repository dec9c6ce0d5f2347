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

test('several quotes, and pages without a web address, have no one link', () => {
  expect(copyLinkTarget.intentFor({ ...quoteSubject(), kind: 'quotes' })).toBeUndefined();
  expect(copyLinkTarget.intentFor({ ...quoteSubject(), link: undefined })).toBeUndefined();
});
