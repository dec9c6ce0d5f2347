import { expect, test } from 'vitest';
import { blueskyTarget } from '@/lib/sharing/bluesky';
import { countGraphemes } from '@/lib/text/count-characters';
import { HOSTILE, isPlainAddress, parameter } from './hostile';
import { LINK, quoteSubject } from './subjects';

test('a post holds the quote, who wrote it and the link, exactly as previewed', () => {
  const { url } = blueskyTarget.intentFor(quoteSubject());
  expect(url.startsWith('https://bsky.app/intent/compose?text=')).toBe(true);
  expect(parameter(url, 'text')).toBe(
    `“The table would be round.”\n— Ilse Marchetti, The Harbour Courier\n${LINK}`,
  );
  expect(blueskyTarget.postFor(quoteSubject()).text).toBe(parameter(url, 'text'));
});

test.each(HOSTILE)('fits, and keeps the link whole: %j', (text) => {
  const { url } = blueskyTarget.intentFor(quoteSubject(text));
  const posted = parameter(url, 'text') ?? '';
  expect(isPlainAddress(url)).toBe(true);
  expect(countGraphemes(posted)).toBeLessThanOrEqual(300);
  expect(posted.endsWith(`\n${LINK}`)).toBe(true);
  expect(posted).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
});
