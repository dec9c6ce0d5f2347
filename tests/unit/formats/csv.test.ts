import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvExporter } from '@/lib/formats/csv';
import { golden, poisoned, written } from '../../support/export-samples';
import { POISON } from './poison';

describe('annotations as a spreadsheet', () => {
  test('are written as the sample shows', async () => {
    expect(await written(csvExporter)).toBe(await golden('spreadsheet.csv'));
  });

  test.each([...POISON, '=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '"=1"', 'a\r\n=1'])(
    'keep %j in its cell, and no cell is a formula',
    async (text) => {
      const file = await written(csvExporter, poisoned(text));
      const { data, errors } = Papa.parse<string[]>(file.replace('\ufeff', '').trimEnd(), {
        newline: '\r\n',
      });
      expect(errors).toEqual([]);
      expect(data.map((row) => row.length)).toEqual([13, 13, 13]);
      for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
    },
  );
});
