import { expect, test } from 'vitest';
import { copyArticleTarget } from '@/lib/sharing/copy-article';
import { ARTICLE_SUBJECT, quoteSubject } from './subjects';

test('an article is copied with its address, and formatted as a link', () => {
  expect(copyArticleTarget.intentFor(ARTICLE_SUBJECT)).toMatchObject({
    kind: 'copy',
    text: expect.stringContaining('https://harbourcourier.example/river') as string,
    html: expect.stringContaining('<a href=') as string,
  });
});

test('a quote is copied as a quote', () => {
  expect(copyArticleTarget.intentFor(quoteSubject())).toBeUndefined();
});
