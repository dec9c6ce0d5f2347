import { expect, test } from 'vitest';
import { logseqTarget } from '@/lib/sharing/logseq';
import { HOSTILE, isPlainAddress, parameter } from './hostile';
import { LINK, quoteSubject } from './subjects';

test.each(HOSTILE)('adds the quote to today’s page, however long it is: %j', (text) => {
  const { url } = logseqTarget.intentFor(quoteSubject(text));
  expect(url.startsWith('logseq://x-callback-url/quickCapture?')).toBe(true);
  expect(isPlainAddress(url)).toBe(true);
  expect(url.length).toBeLessThan(2_500);
  expect(parameter(url, 'url')).toBe(LINK);
  expect(parameter(url, 'page')).toBe('TODAY');
});
