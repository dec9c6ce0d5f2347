import { expect, test } from 'vitest';
import { readCsvText } from '@/lib/formats/read-csv';

const MEGABYTE = 1_048_576;

async function rowsOf(text: string) {
  const rows: string[] = [];
  const read = await readCsvText(text, async ({ cell }) => void rows.push(cell('quote')));
  return { rows, read };
}

test('a quote without an end is said at once, with its row, however long the file is', async () => {
  const started = performance.now();
  const { rows, read } = await rowsOf(`quote\nfine\n"${'word, \n'.repeat(8 * MEGABYTE)}`);
  expect(rows).toEqual(['fine']);
  expect(read).toEqual({ ok: false, failure: { code: 'file-truncated', at: { row: 3 } } });
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('a cell of two megabytes is a cell', async () => {
  const long = 'word, \n'.repeat((2 * MEGABYTE) / 7);
  const { rows, read } = await rowsOf(`quote\n"${long}"\nnext`);
  expect(read.ok).toBe(true);
  expect(rows).toEqual([long, 'next']);
});
