import { describe, expect, test } from 'vitest';
import { bookmarksExporter } from '@/lib/formats/bookmarks';
import { golden, poisoned, SAMPLE, written } from '../../support/export-samples';
import { POISON } from './poison';

describe('articles as bookmarks', () => {
  test('are written as the sample shows', async () => {
    expect(await written(bookmarksExporter)).toBe(await golden('bookmarks.html'));
  });

  test.each([...POISON, '"><script>alert(1)</script>', '</DL><DT>'])(
    'hold %j as text',
    async (text) => {
      const file = await written(bookmarksExporter, poisoned(text));
      expect(file.match(/<DT>/gu)).toHaveLength(2);
      expect(file).not.toMatch(/<(?:script|img)/iu);
    },
  );

  test('leave out what is no web address', async () => {
    const [record] = SAMPLE;
    if (record === undefined) return;
    const article = { ...record.article, url: 'javascript:alert(1)' };
    expect(await written(bookmarksExporter, [{ ...record, article }])).not.toContain('<DT>');
  });
});
