import { expect, test } from 'vitest';
import { linkedinTarget } from '@/lib/sharing/linkedin';
import { HOSTILE, isPlainAddress, parameter } from './hostile';
import { ARTICLE_SUBJECT, LINK, quoteSubject, SOURCE } from './subjects';

test('takes the link alone, so the quote is copied first', () => {
  const intent = linkedinTarget.intentFor(quoteSubject());
  expect(intent).toMatchObject({
    kind: 'copy-and-open',
    text: '“The table would be round.”\n— Ilse Marchetti, The Harbour Courier',
  });
  const { url } = intent as { url: string };
  expect(url.startsWith('https://www.linkedin.com/sharing/share-offsite/?')).toBe(true);
  expect(parameter(url, 'url')).toBe(LINK);
});

test('copies nothing for an article', () => {
  const intent = linkedinTarget.intentFor(ARTICLE_SUBJECT);
  expect(intent?.kind).toBe('open');
  expect(parameter((intent as { url: string }).url, 'url')).toBe(SOURCE.url);
});

test.each(HOSTILE)('copies all of it: %j', (text) => {
  const intent = linkedinTarget.intentFor(quoteSubject(text)) as { url: string; text: string };
  expect(isPlainAddress(intent.url)).toBe(true);
  expect(intent.text.startsWith(quoteSubject(text).composed.quoted)).toBe(true);
});

test('is not offered without a link', () => {
  expect(linkedinTarget.intentFor({ ...quoteSubject(), link: undefined })).toBeUndefined();
});
