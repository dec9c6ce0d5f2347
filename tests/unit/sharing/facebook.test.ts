import { expect, test } from 'vitest';
import { facebookTarget } from '@/lib/sharing/facebook';
import { HOSTILE, isPlainAddress, parameter } from './hostile';
import { ARTICLE_SUBJECT, LINK, quoteSubject, SOURCE } from './subjects';

test('takes the link alone, so the quote is copied first', () => {
  const intent = facebookTarget.intentFor(quoteSubject());
  expect(intent).toMatchObject({
    kind: 'copy-and-open',
    text: '“The table would be round.”\n— Ilse Marchetti, The Harbour Courier',
  });
  const { url } = intent as { url: string };
  expect(url.startsWith('https://www.facebook.com/sharer/sharer.php?')).toBe(true);
  expect(parameter(url, 'u')).toBe(LINK);
});

test('copies nothing for an article', () => {
  const intent = facebookTarget.intentFor(ARTICLE_SUBJECT);
  expect(intent?.kind).toBe('open');
  expect(parameter((intent as { url: string }).url, 'u')).toBe(SOURCE.url);
});

test.each(HOSTILE)('copies all of it: %j', (text) => {
  const intent = facebookTarget.intentFor(quoteSubject(text)) as { url: string; text: string };
  expect(isPlainAddress(intent.url)).toBe(true);
  expect(intent.text.startsWith(quoteSubject(text).composed.quoted)).toBe(true);
});

test('is not offered without a link', () => {
  expect(facebookTarget.intentFor({ ...quoteSubject(), link: undefined })).toBeUndefined();
});
