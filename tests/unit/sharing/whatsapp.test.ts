import { expect, test } from 'vitest';
import { whatsappTarget } from '@/lib/sharing/whatsapp';
import { HOSTILE, isPlainAddress, parameter } from './hostile';
import { LINK, quoteSubject } from './subjects';

test.each(HOSTILE)('a message is what was previewed, and keeps the link whole: %j', (text) => {
  const { url } = whatsappTarget.intentFor(quoteSubject(text));
  expect(url.startsWith('https://wa.me/?text=')).toBe(true);
  expect(isPlainAddress(url)).toBe(true);
  expect(url.length).toBeLessThanOrEqual(4_100);
  expect(parameter(url, 'text')?.endsWith(`\n${LINK}`)).toBe(true);
  expect(whatsappTarget.postFor(quoteSubject(text)).text).toBe(parameter(url, 'text'));
});
