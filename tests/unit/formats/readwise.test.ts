import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readwiseExporter } from '@/lib/formats/readwise';
import { golden, poisoned, written } from '../../support/export-samples';
import { POISON } from './poison';

describe('annotations for Readwise', () => {
  test('are written as the sample shows', async () => {
    expect(await written(readwiseExporter)).toBe(await golden('readwise.csv'));
  });

  test.each(POISON)('keep %j in its cell', async (text) => {
    const file = await written(readwiseExporter, poisoned(text));
    const { data, errors } = Papa.parse<string[]>(file.trimEnd(), { newline: '\r\n' });
    expect(errors).toEqual([]);
    expect(data.map((row) => row.length)).toEqual([7, 7, 7]);
  });
});
