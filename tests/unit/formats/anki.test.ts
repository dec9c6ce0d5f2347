import { describe, expect, test } from 'vitest';
import { ankiExporter } from '@/lib/formats/anki';
import { golden, poisoned, written } from '../../support/export-samples';
import { POISON } from './poison';

describe('annotations as Anki cards', () => {
  test('are written as the sample shows', async () => {
    expect(await written(ankiExporter)).toBe(await golden('anki.txt'));
  });

  test.each([...POISON, 'tab\tin it', '{{c1::cloze}}', '#deck:Stolen', '[sound:x.mp3]'])(
    'keep %j in its field',
    async (text) => {
      const file = await written(ankiExporter, poisoned(text));
      const lines = file.split('\n').filter((line) => line !== '');
      expect(lines.filter((line) => line.startsWith('#'))).toHaveLength(7);
      const cards = lines.filter((line) => !line.startsWith('#'));
      expect(cards.map((card) => card.split('\t').length)).toEqual([4, 4]);
      for (const card of cards) {
        const tags = card.match(/<[^>]*>/gu) ?? [];
        for (const tag of tags) expect(tag).toMatch(/^<(?:br|a href="https:[^"]*"|\/a)>$/u);
        expect(card).not.toContain('{{');
      }
    },
  );
});
