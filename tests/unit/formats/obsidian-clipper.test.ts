import { describe, expect, test } from 'vitest';
import { obsidianClipperExporter } from '@/lib/formats/obsidian-clipper';
import { golden, poisoned, written } from '../../support/export-samples';
import { POISON } from './poison';

interface Page {
  data: { id: string; content: string; xpath: string; startOffset: number; type: string }[];
}

describe('annotations for Obsidian’s Web Clipper', () => {
  test('are written as the sample shows', async () => {
    expect(await written(obsidianClipperExporter)).toBe(await golden('obsidian-clipper.json'));
  });

  test('pass the checks of its importer, with an id each', async () => {
    const pages = JSON.parse(await written(obsidianClipperExporter)) as Page[];
    const all = pages.flatMap(({ data }) => data);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id, content, xpath, startOffset, type } of all) {
      expect(Number.isNaN(new Date(Number(id)).getTime())).toBe(false);
      expect(content).not.toBe('');
      expect([xpath, startOffset, type]).toEqual(['', 0, 'text']);
    }
  });

  test.each([...POISON, '<img src=x onerror=alert(1)>'])('hold %j as text', async (text) => {
    const file = await written(obsidianClipperExporter, poisoned(text));
    expect(file).not.toMatch(/[<>]/u);
    const [first] = JSON.parse(file) as Page[];
    const tags = first?.data[0]?.content.match(/<[^>]*>/gu) ?? [];
    for (const tag of tags) expect(tag).toMatch(/^<(?:\/?p|br)>$/u);
  });
});
