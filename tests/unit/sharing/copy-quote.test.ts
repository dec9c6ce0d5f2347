import { expect, test } from 'vitest';
import { copyQuoteTarget } from '@/lib/sharing/copy-quote';
import { ARTICLE_SUBJECT, quoteSubject } from './subjects';

test('a quote is copied as text and formatted, both with source and link', () => {
  const { composed } = quoteSubject();
  expect(copyQuoteTarget.intentFor(quoteSubject())).toEqual({
    kind: 'copy',
    text: composed.text,
    html: composed.html,
  });
});

test('an article is no quote', () => {
  expect(copyQuoteTarget.intentFor(ARTICLE_SUBJECT)).toBeUndefined();
});
