import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import { jsonLdExporter } from '@/lib/formats/json-ld';
import { annotation, article, exportContext, textOf } from '../../support/records';

const write = (records: AnnotatedArticle[]) =>
  textOf(jsonLdExporter.write(records, exportContext()));

interface Collection {
  total: number;
  first: { items: { target: { selector: unknown[]; source: string; scope: object } }[] };
}
const read = async (records: AnnotatedArticle[]) => JSON.parse(await write(records)) as Collection;

describe('annotations as JSON-LD', () => {
  test('are written as the sample shows', async () => {
    const sample = await readFile(
      join(import.meta.dirname, '../../fixtures/exports/annotations.jsonld'),
      'utf8',
    );
    const written = await write([
      { article: article(), annotations: [annotation({ note: 'A *note*.', tags: ['water'] })] },
    ]);
    expect(JSON.parse(written)).toEqual(JSON.parse(sample));
  });

  test('none at all are a valid, empty collection', async () => {
    expect(await read([])).toMatchObject({ total: 0, first: { items: [] } });
  });

  test('of several articles stand one after the other and are counted', async () => {
    const other = article({ id: 'a0000000-0000-4000-8000-000000000009', title: 'Other' });
    const { total, first } = await read([
      { article: article(), annotations: [annotation(), annotation({ id: 'x' })] },
      { article: other, annotations: [annotation({ id: 'y' })] },
    ]);
    expect(total).toBe(3);
    expect(first.items.map(({ target }) => target.scope)).toMatchObject([
      {},
      {},
      { 'dcterms:title': 'Other' },
    ]);
  });

  test('count positions in code points, and leave them out where nobody knows them', async () => {
    const quote = 'two 🌊🌊 waves';
    const exact = { type: 'TextQuoteSelector' as const, exact: quote, prefix: '', suffix: '' };
    const position = { type: 'TextPositionSelector' as const, start: 14, end: 28 };
    const { first } = await read([
      {
        article: article(),
        annotations: [
          annotation({ quote, selectors: [exact, { ...position, startCodePoint: 10 }] }),
          annotation({ quote, selectors: [exact, position] }),
        ],
      },
    ]);
    const [known, unknown] = first.items.map(({ target }) => target.selector);
    expect(known).toContainEqual({ type: 'TextPositionSelector', start: 10, end: 22 });
    expect(JSON.stringify(unknown)).not.toContain('TextPositionSelector');
  });

  test('name an article without a web address by its id', async () => {
    const { first } = await read([
      { article: article({ url: 'javascript:alert(1)' }), annotations: [annotation()] },
    ]);
    expect(first.items[0]?.target.source).toBe('urn:uuid:a0000000-0000-4000-8000-000000000001');
  });

  test('can stand in a page: no text of theirs ends a script', async () => {
    const poison = '</script><script>alert(1)</script><!--\u2028';
    const written = await write([
      {
        article: article({ title: poison }),
        annotations: [annotation({ quote: poison, note: poison, tags: [poison] })],
      },
    ]);
    expect(written).not.toMatch(/[<>\u2028]/u);
    expect(JSON.parse(written)).toMatchObject({
      first: { items: [{ body: [{ value: poison }, {}] }] },
    });
  });

  test('whatever they say, they are one JSON value', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        async (quote, note) => {
          const { first } = await read([
            { article: article({ title: quote }), annotations: [annotation({ quote, note })] },
          ]);
          expect(first.items).toHaveLength(1);
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
});
