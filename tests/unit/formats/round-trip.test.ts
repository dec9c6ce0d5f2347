import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import { mergeTags } from '@/lib/domain/tag';
import { bookmarksExporter } from '@/lib/formats/bookmarks';
import { bookmarksImporter } from '@/lib/formats/bookmarks-importer';
import { cleanLine, cleanText } from '@/lib/formats/clean-text';
import type { Exporter } from '@/lib/formats/exporter';
import { hypothesisExporter } from '@/lib/formats/hypothesis';
import { hypothesisImporter } from '@/lib/formats/hypothesis-importer';
import type { Importer } from '@/lib/formats/importer';
import { jsonLdExporter } from '@/lib/formats/json-ld';
import { jsonLdImporter } from '@/lib/formats/json-ld-importer';
import { obsidianClipperExporter } from '@/lib/formats/obsidian-clipper';
import { obsidianClipperImporter } from '@/lib/formats/obsidian-clipper-importer';
import { readwiseExporter } from '@/lib/formats/readwise';
import { readwiseImporter } from '@/lib/formats/readwise-importer';
import { written } from '../../support/export-samples';
import { takeAll } from '../../support/imports';
import { annotation, article } from '../../support/records';
import { POISON } from './poison';

interface Pair {
  name: string;
  exporter: Exporter;
  importer: Importer;
  /** What the format can hold; everything else comes back empty. */
  article: (keyof Article)[];
  annotation: (keyof Annotation)[];
}

const PAIRS: Pair[] = [
  {
    name: 'W3C annotations',
    exporter: jsonLdExporter,
    importer: jsonLdImporter,
    article: ['url', 'title', 'byline', 'siteName', 'published', 'language'],
    annotation: ['id', 'quote', 'note', 'tags', 'color', 'created', 'modified', 'selectors'],
  },
  {
    name: 'Hypothesis',
    exporter: hypothesisExporter,
    importer: hypothesisImporter,
    article: ['url', 'title', 'note', 'tags'],
    annotation: ['id', 'quote', 'note', 'tags', 'created', 'modified', 'selectors'],
  },
  {
    name: 'Readwise',
    exporter: readwiseExporter,
    importer: readwiseImporter,
    article: ['url', 'title', 'byline'],
    annotation: ['quote', 'created'],
  },
  {
    name: 'Obsidian Web Clipper',
    exporter: obsidianClipperExporter,
    importer: obsidianClipperImporter,
    article: ['url', 'title'],
    annotation: ['quote', 'note', 'created'],
  },
  {
    name: 'bookmarks',
    exporter: bookmarksExporter,
    importer: bookmarksImporter,
    article: ['url', 'title', 'tags', 'created'],
    annotation: [],
  },
];

const words = fc.oneof(fc.constantFrom(...POISON), fc.string({ unit: 'grapheme', maxLength: 60 }));
const instant = fc
  .integer({ min: Date.parse('2000-01-01'), max: Date.parse('2026-11-01') })
  .map((seconds) => new Date(Math.floor(seconds / 1_000) * 1_000).toISOString());

/** As it is stored: what is written has passed the same cleaning before. */
const block = words.map((text) =>
  cleanText(text)
    .split(/\n\s*\n/u)
    .map((part) =>
      part
        .split('\n')
        .map((line) => line.replace(/\s+/gu, ' ').trim())
        .join('\n')
        .trim(),
    )
    .filter((part) => part !== '')
    .join('\n\n'),
);
const line = words.map((text) => cleanLine(text) || 'A title');

const stored = fc
  .record({ quote: block, note: block, title: line, tags: fc.array(words), at: instant })
  .map(({ quote, note, title, tags, at }) => ({
    article: article({ title, byline: ['Ilse Marchetti'], tags: ['water'], created: at }),
    annotation: annotation({
      quote: quote === '' ? 'words' : quote,
      note,
      tags: mergeTags([], tags),
      color: 'pink',
      created: at,
      modified: at,
      selectors: [
        {
          type: 'TextQuoteSelector',
          exact: quote === '' ? 'words' : quote,
          prefix: 'before ',
          suffix: ' after',
        },
      ],
    }),
  }));

function pick<Row, Name extends keyof Row>(row: Row, names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}

describe.each(PAIRS)('$name', ({ exporter, importer, ...fields }) => {
  test('come back equal in all that the format can hold', async () => {
    await fc.assert(
      fc.asyncProperty(stored, async (record) => {
        const own = { article: record.article, annotations: [record.annotation] };
        const file = await written(exporter, [own]);
        const { articles, annotations, unreadable, failure } = await takeAll(importer, file);
        expect({ unreadable, failure }).toEqual({ unreadable: [], failure: undefined });
        expect(articles.map((each) => pick(each, fields.article))).toEqual([
          pick(record.article, fields.article),
        ]);
        expect(annotations.map((each) => pick(each, fields.annotation))).toEqual(
          fields.annotation.length === 0 ? [] : [pick(record.annotation, fields.annotation)],
        );
      }),
      { numRuns: 150 },
    );
  });
});

test('Readwise keeps notes and simple tags', async () => {
  const one = annotation({ note: 'First.\n.second line', tags: ['water', 'two words'] });
  const file = await written(readwiseExporter, [{ article: article(), annotations: [one] }]);
  const { annotations } = await takeAll(readwiseImporter, file);
  expect(annotations).toMatchObject([
    { note: 'First.\n .second line', tags: ['water', 'two words'] },
  ]);
});
