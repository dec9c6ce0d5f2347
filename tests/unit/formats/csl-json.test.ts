import { describe, expect, test } from 'vitest';
import { cslJsonExporter } from '@/lib/formats/csl-json';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import { annotation, article, exportContext, textOf } from '../../support/records';
import { POISON } from './poison';

const write = (records: AnnotatedArticle[]) =>
  textOf(cslJsonExporter.write(records, exportContext()));
const read = async (records: AnnotatedArticle[]) => JSON.parse(await write(records)) as unknown[];

describe('an article in CSL-JSON', () => {
  test('is written as the schema names its fields', async () => {
    const items = await read([
      {
        article: article({ title: 'A Table', byline: ['Ilse Marchetti', 'Reuters'] }),
        annotations: [annotation({ note: 'Main point.' }), annotation({ quote: 'Another.' })],
      },
    ]);
    expect(items).toEqual([
      {
        id: 'a0000000-0000-4000-8000-000000000001',
        type: 'webpage',
        title: 'A Table',
        'container-title': 'The Harbour Courier',
        author: [{ family: 'Marchetti', given: 'Ilse' }, { literal: 'Reuters' }],
        issued: { 'date-parts': [[2026, 11, 13]] },
        accessed: { 'date-parts': [[2026, 11, 14]] },
        URL: 'https://harbourcourier.example/world/table',
        language: 'en',
        keyword: 'water, two words',
        note: '“the argument about facts was over” Main point.\n“Another.”',
      },
    ]);
  });

  test('none at all are an empty array', async () => {
    expect(await read([])).toEqual([]);
  });

  test('several stand one after the other', async () => {
    const records = [article(), article({ id: 'b' })].map((one) => ({
      article: one,
      annotations: [],
    }));
    expect(await read(records)).toHaveLength(2);
  });
});

test.each(POISON)('poison stays in its field, and ends no script: %j', async (poison) => {
  const poisoned = article({ title: poison, byline: [poison], note: poison, tags: [poison] });
  const records = [{ article: poisoned, annotations: [annotation({ quote: poison })] }];
  expect(Object.keys((await read(records))[0] as object).sort()).toEqual(
    'URL accessed author container-title id issued keyword language note title type'.split(' '),
  );
  expect(await write(records)).not.toContain('<');
});
