import { expect, test } from 'vitest';
import { redditTarget } from '@/lib/sharing/reddit';
import { countGraphemes } from '@/lib/text/count-characters';
import { HOSTILE, isPlainAddress, parameter } from './hostile';
import { LINK, quoteSubject } from './subjects';

const intentOf = (text?: string, title?: string) =>
  redditTarget.intentFor(quoteSubject(text, title)) as { kind: string; url: string; text: string };

test('takes link and title, so the quote is copied first', () => {
  const intent = intentOf();
  expect(intent.kind).toBe('copy-and-open');
  expect(intent.url.startsWith('https://www.reddit.com/submit?')).toBe(true);
  expect(parameter(intent.url, 'url')).toBe(LINK);
  expect(parameter(intent.url, 'title')).toBe('A Table With No Head');
});

test.each(HOSTILE)('cuts the title to its room: %j', (title) => {
  const { url } = intentOf('A quote.', title);
  expect(isPlainAddress(url)).toBe(true);
  expect(countGraphemes(parameter(url, 'title') ?? '')).toBeLessThanOrEqual(300);
  expect(parameter(url, 'url')).toBe(LINK);
});

test('is not offered without a link', () => {
  expect(redditTarget.intentFor({ ...quoteSubject(), link: undefined })).toBeUndefined();
});
