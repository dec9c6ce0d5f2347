import { expect, test } from 'vitest';
import { telegramTarget } from '@/lib/sharing/telegram';
import { HOSTILE, isPlainAddress, parameter } from './hostile';
import { LINK, quoteSubject } from './subjects';

test.each(HOSTILE)('a message has the link first, then the words, as previewed: %j', (text) => {
  const intent = telegramTarget.intentFor(quoteSubject(text));
  const url = intent?.url ?? '';
  expect(url.startsWith('https://t.me/share/url?')).toBe(true);
  expect(isPlainAddress(url)).toBe(true);
  expect(url.length).toBeLessThanOrEqual(4_000);
  expect(parameter(url, 'url')).toBe(LINK);
  expect(telegramTarget.postFor(quoteSubject(text)).text).toBe(
    `${LINK}\n${parameter(url, 'text')}`,
  );
});

test('is not offered without a link', () => {
  expect(telegramTarget.intentFor({ ...quoteSubject(), link: undefined })).toBeUndefined();
});
