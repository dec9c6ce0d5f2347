import { parse } from 'bibtex-parse';
import { describe, expect, test } from 'vitest';
import { bibtexExporter } from '@/lib/formats/bibtex';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import { annotation, article, exportContext, textOf } from '../../support/records';
import { POISON } from './poison';

const write = (records: AnnotatedArticle[]) =>
  textOf(bibtexExporter.write(records, exportContext()));

/** The entries that another program's parser sees, field by field; between them is nothing. */
async function read(records: AnnotatedArticle[]) {
  return parse(await write(records)).flatMap((item) => {
    if (item.itemtype !== 'entry') {
      expect(item).toEqual({ itemtype: 'comment', comment: expect.stringMatching(/^\s*$/u) });
      return [];
    }
    const fields = item.fields.map(({ name, value }) => [name, value] as const);
    return [{ key: item.key, fields: Object.fromEntries(fields) }];
  });
}

describe('an article in BibTeX', () => {
  test('is written as Zotero writes a web page', async () => {
    const text = await write([
      {
        article: article({ title: 'A Table With No Head', excerpt: 'Two neighbours talk.' }),
        annotations: [annotation({ note: 'Main point.' })],
      },
    ]);
    expect(text).toBe(`@misc{marchetti2026table,
  title = {{A Table With No Head}},
  author = {Marchetti, Ilse},
  organization = {The Harbour Courier},
  year = {2026},
  month = nov,
  day = {13},
  url = {https://harbourcourier.example/world/table},
  urldate = {2026-11-14},
  language = {en},
  abstract = {Two neighbours talk.},
  keywords = {water, two words},
  annote = {“the argument about facts was over” Main point.},
}

`);
  });

  test('leaves out what is not known', async () => {
    const [entry] = await read([
      {
        article: article({ byline: [], siteName: undefined, published: undefined, tags: [] }),
        annotations: [],
      },
    ]);
    expect(Object.keys(entry?.fields ?? {})).toEqual(['title', 'url', 'urldate', 'language']);
  });

  test('keeps a name whole that cannot be divided with certainty', async () => {
    const [entry] = await read([
      { article: article({ byline: ['Jane Doe and John Roe', 'Petra Hollan'] }), annotations: [] },
    ]);
    expect(entry?.fields.author).toBe('{Jane Doe and John Roe} and Hollan, Petra');
  });

  test('has a key of its own in each entry, also without Latin letters', async () => {
    const arabic = article({ title: 'النهر', byline: ['ليلى حدّاد'], published: undefined });
    const entries = await read([
      { article: arabic, annotations: [] },
      { article: arabic, annotations: [] },
    ]);
    expect(entries.map(({ key }) => key)).toEqual(['article', 'article-2']);
  });
});

test.each(POISON)('poison stays in its field: %j', async (poison) => {
  const poisoned = article({
    title: poison,
    byline: [poison],
    siteName: poison,
    excerpt: poison,
    language: poison.slice(0, 30),
    note: poison,
    tags: [poison],
    url: `https://eve.example/{a}?q=${poison.slice(0, 8)}`,
  });
  const records = [
    { article: poisoned, annotations: [annotation({ quote: poison, note: poison })] },
    { article: article({ title: 'After' }), annotations: [] },
  ];
  const entries = await read(records);
  expect(entries.map(({ fields }) => Object.keys(fields).length)).toEqual([12, 10]);
  expect(entries[1]?.fields.title).toBe('{After}');
  // BibTeX counts braces even behind a backslash.
  const text = await write(records);
  expect([...text].filter((character) => character === '{').length).toBe(
    [...text].filter((character) => character === '}').length,
  );
  expect(text).not.toMatch(/\\[{}]/u);
});
