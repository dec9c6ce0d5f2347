import { describe, expect, test } from 'vitest';
import { htmlExporter } from '@/lib/formats/html';
import { golden, poisoned, SAMPLE, written } from '../../support/export-samples';
import { POISON } from './poison';

/** The tags of a file, as a parser would see them: no text of ours holds an angle bracket. */
const tagsIn = (html: string) =>
  html.match(/<[^>]*>/gu)?.map((tag) => tag.split(/[\s>]/u)[0]) ?? [];

describe('annotations as a web page', () => {
  test('are written as the sample shows', async () => {
    expect(await written(htmlExporter)).toBe(await golden('page.html'));
  });

  test('run nothing and load nothing', async () => {
    const page = await written(htmlExporter);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(tagsIn(page)).not.toContain('<script');
    expect(page).not.toMatch(/\ssrc=|url\(/u);
  });

  test.each([
    ...POISON,
    '"><img src=x onerror=alert(1)>',
    `' onmouseover='alert(1)`,
    '&lt;script&gt;',
  ])('are text only: %j', async (text) => {
    const plain = poisoned('plain');
    const expected = tagsIn(await written(htmlExporter, plain));
    const page = await written(htmlExporter, poisoned(text));
    const paragraphs = (tags: (string | undefined)[]) =>
      tags.filter((tag) => !/^<\/?(?:p|br)$/u.test(tag ?? ''));
    expect(paragraphs(tagsIn(page))).toEqual(paragraphs(expected));
  });

  test('link nowhere but to the web', async () => {
    const [record] = SAMPLE;
    if (record === undefined) return;
    const article = { ...record.article, url: 'javascript:alert(1)' };
    const page = await written(htmlExporter, [{ ...record, article }]);
    expect(page).not.toContain('javascript:');
  });
});
