import { describe, expect, test } from 'vitest';
import { textExporter } from '@/lib/formats/text';
import { golden, poisoned, written } from '../../support/export-samples';
import { POISON } from './poison';

describe('annotations as plain text', () => {
  test('are written as the sample shows', async () => {
    expect(await written(textExporter)).toBe(await golden('annotations.txt'));
  });

  test.each([...POISON, '\u001b[2J', '\u0007'])('hold no control of %j', async (text) => {
    const file = await written(textExporter, poisoned(text));
    expect(file).not.toMatch(/[^\P{Cc}\n\t]/u);
    expect(file.isWellFormed()).toBe(true);
  });
});
