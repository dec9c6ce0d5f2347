import { describe, expect, test } from 'vitest';
import { readwiseImporter } from '@/lib/formats/readwise-importer';
import { IMPORTED_AT, saidOf, seenOf, takeAll } from '../../support/imports';

const FILE = `Highlight,Title,Author,URL,Note,Location,Date
"A gauge is a diary, ""kept"" by a wall.",What the Tide Gauges Remember,Rosa Castellan,https://saltandshore.example/gauges?utm_source=mail,"Use as an epigraph.
.method
.sea_level",3,2025-10-09 08:15:00
"Two paragraphs.

The second.",What the Tide Gauges Remember,Rosa Castellan,https://saltandshore.example/gauges,,4,
A passage of a book,A Book,,,,1,
,Nothing marked,,https://saltandshore.example/empty,,,
`;

describe('a CSV of Readwise', () => {
  test('brings each passage with its note, tags, date and article', async () => {
    const { articles, annotations, unreadable } = await takeAll(readwiseImporter, FILE);
    expect(articles.map(seenOf)).toEqual([
      {
        url: 'https://saltandshore.example/gauges',
        title: 'What the Tide Gauges Remember',
        byline: ['Rosa Castellan'],
        tags: [],
        note: '',
        created: '2025-10-09T08:15:00.000Z',
      },
      {
        url: undefined,
        title: 'A Book',
        byline: [],
        tags: [],
        note: '',
        created: IMPORTED_AT,
      },
    ]);
    expect(annotations.map(saidOf)).toEqual([
      {
        quote: 'A gauge is a diary, "kept" by a wall.',
        note: 'Use as an epigraph.',
        tags: ['method', 'sea level'],
        color: 'yellow',
        created: '2025-10-09T08:15:00.000Z',
      },
      {
        quote: 'Two paragraphs.\n\nThe second.',
        note: '',
        tags: [],
        color: 'yellow',
        created: IMPORTED_AT,
      },
      {
        quote: 'A passage of a book',
        note: '',
        tags: [],
        color: 'yellow',
        created: IMPORTED_AT,
      },
    ]);
    expect(annotations[0]?.selectors).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: 'A gauge is a diary, "kept" by a wall.',
        prefix: '',
        suffix: '',
      },
    ]);
    expect(unreadable).toEqual([{ place: 5, reason: 'no-text' }]);
  });

  test('makes the same records each time', async () => {
    expect(await takeAll(readwiseImporter, FILE)).toEqual(await takeAll(readwiseImporter, FILE));
  });

  test('is read as Readwise writes it, too', async () => {
    const own = `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags
"One",The Sea,"Ann Lee",,,pink,"a,b",order,1,2025-03-04 05:06:07+00:00,sea
`;
    const { articles, annotations } = await takeAll(readwiseImporter, own);
    expect(articles[0]).toMatchObject({ title: 'The Sea', byline: ['Ann Lee'], tags: ['sea'] });
    expect(annotations.map(saidOf)).toEqual([
      {
        quote: 'One',
        note: '',
        tags: ['a', 'b'],
        color: 'pink',
        created: '2025-03-04T05:06:07.000Z',
      },
    ]);
  });
});
