import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import { risExporter } from '@/lib/formats/ris';
import { annotation, article, exportContext, textOf } from '../../support/records';
import { POISON } from './poison';

const write = (records: AnnotatedArticle[]) => textOf(risExporter.write(records, exportContext()));

/** The tags of each record, read as the format says: a line is a tag and its value. */
function read(text: string): { tag: string; value: string }[][] {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
    .filter((line) => line !== '')
    .reduce<{ tag: string; value: string }[][]>((records, line) => {
      const [, tag = '?', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line) ?? [];
      if (tag === 'TY') records.push([]);
      records.at(-1)?.push({ tag, value });
      return records;
    }, []);
}

describe('an article in RIS', () => {
  test('is written as Zotero writes a web page', async () => {
    const text = await write([
      {
        article: article({ title: 'A Table With No Head', excerpt: 'Two neighbours talk.' }),
        annotations: [annotation({ note: 'Main point.' }), annotation({ quote: 'Two\n\nblocks' })],
      },
    ]);
    expect(text.split('\r\n')).toEqual([
      'TY  - ELEC',
      'TI  - A Table With No Head',
      'AU  - Marchetti, Ilse',
      'T2  - The Harbour Courier',
      'PY  - 2026',
      'DA  - 2026/11/13/',
      'UR  - https://harbourcourier.example/world/table',
      'Y2  - 2026/11/14/',
      'LA  - en',
      'AB  - Two neighbours talk.',
      'KW  - water',
      'KW  - two words',
      'N1  - “the argument about facts was over” Main point.',
      'N1  - “Two blocks”',
      'ER  - ',
      '',
      '',
    ]);
  });

  test('leaves out what is not known', async () => {
    const bare = article({ byline: [], siteName: undefined, published: undefined, tags: [] });
    const [record] = read(await write([{ article: bare, annotations: [] }]));
    expect(record?.map(({ tag }) => tag)).toEqual(['TY', 'TI', 'UR', 'Y2', 'LA', 'ER']);
  });

  test('gives a date as far as it is known', async () => {
    const record = { article: article({ published: '2026-11' }), annotations: [] };
    expect(await write([record])).toContain('DA  - 2026/11//\r\n');
  });
});

test.each(POISON)('poison begins no tag and ends no record: %j', async (poison) => {
  const poisoned = article({
    title: poison,
    byline: [poison],
    siteName: poison,
    excerpt: poison,
    note: poison,
    tags: [poison],
  });
  const records = read(
    await write([
      { article: poisoned, annotations: [annotation({ quote: poison, note: poison })] },
      { article: article(), annotations: [] },
    ]),
  );
  expect(records.map((record) => record.length)).toEqual([14, 12]);
  expect(records.flat().every(({ tag }) => tag !== '?')).toBe(true);
});

test('whatever a title holds, it is one line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (title) => {
      const [record] = read(
        await write([{ article: article({ title: `x${title}` }), annotations: [] }]),
      );
      expect(record?.filter(({ tag }) => tag === 'TI')).toHaveLength(1);
      expect(record?.length).toBe(12);
    }),
    { numRuns: 200 },
  );
});
