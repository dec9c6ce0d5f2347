import { expect, test } from 'vitest';
import { obsidianTarget } from '@/lib/sharing/obsidian';
import { HOSTILE, isPlainAddress, parameter } from './hostile';
import { quoteSubject } from './subjects';

test('adds the quote in Markdown to the note of the article, by the clipboard', () => {
  const { url, text } = obsidianTarget.intentFor(quoteSubject());
  expect(url.startsWith('obsidian://new?file=A%20Table%20With%20No%20Head&append=true&')).toBe(
    true,
  );
  expect(text.trim()).toBe(quoteSubject().composed.markdown);
});

test.each(HOSTILE)('names the note so that no system refuses it: %j', (title) => {
  const { url } = obsidianTarget.intentFor(quoteSubject('x'.repeat(10_000), title));
  const name = parameter(url, 'file') ?? '';
  expect(isPlainAddress(url)).toBe(true);
  expect(url.length).toBeLessThan(4_000);
  expect(name).not.toMatch(/[*"\\/<>:|?#^[\]\n\u202E]|^[. ]|[. ]$|^$/u);
  expect(name.length).toBeLessThanOrEqual(120);
});
