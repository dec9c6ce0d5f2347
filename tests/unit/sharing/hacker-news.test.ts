import { expect, test } from 'vitest';
import { hackerNewsTarget } from '@/lib/sharing/hacker-news';
import { countGraphemes } from '@/lib/text/count-characters';
import { HOSTILE, isPlainAddress, parameter } from './hostile';
import { LINK, quoteSubject } from './subjects';

const intentOf = (text?: string, title?: string) =>
  hackerNewsTarget.intentFor(quoteSubject(text, title)) as {
    kind: string;
    url: string;
    text: string;
  };

test('takes link and title, so the quote is copied first', () => {
  const intent = intentOf();
  expect(intent.kind).toBe('copy-and-open');
  expect(intent.url.startsWith('https://news.ycombinator.com/submitlink?')).toBe(true);
  expect(parameter(intent.url, 'u')).toBe(LINK);
  expect(parameter(intent.url, 't')).toBe('A Table With No Head');
});

test.each(HOSTILE)('cuts the title to its room: %j', (title) => {
  const { url } = intentOf('A quote.', title);
  expect(isPlainAddress(url)).toBe(true);
  expect(countGraphemes(parameter(url, 't') ?? '')).toBeLessThanOrEqual(80);
  expect(parameter(url, 'u')).toBe(LINK);
});

test('is not offered without a link', () => {
  expect(hackerNewsTarget.intentFor({ ...quoteSubject(), link: undefined })).toBeUndefined();
});
