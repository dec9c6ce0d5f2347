import { expect, test } from 'vitest';
import { pocketImporter } from '@/lib/formats/pocket-importer';
import { saidOf, seenOf, takeAll, zipOf } from '../../support/imports';

const LINKS = `title,url,time_added,cursor,tags,status
The Harbour,https://news.example/harbour,1700000000,abc,water|two words,archive
https://news.example/b,https://news.example/b,1700000100,def,,unread
`;

test('a zip of Pocket brings links with tags, and what was marked in them', async () => {
  const file = await zipOf({
    'part_000000.csv': LINKS,
    'annotations/part_000000.json': JSON.stringify([
      {
        url: 'https://news.example/harbour',
        title: 'The Harbour',
        highlights: [{ quote: 'The water was still.', created_at: 1700000200 }],
      },
      { url: 'https://news.example/gone', title: 'Gone', highlights: [{ quote: 'Kept.' }, 3] },
    ]),
  });
  const { articles, annotations, unreadable } = await takeAll(pocketImporter, file);
  expect(articles.map(seenOf).slice(0, 2)).toEqual([
    {
      url: 'https://news.example/harbour',
      title: 'The Harbour',
      byline: [],
      tags: ['water', 'two words'],
      note: '',
      created: '2023-11-14T22:13:20.000Z',
    },
    {
      url: 'https://news.example/b',
      title: 'https://news.example/b',
      byline: [],
      tags: [],
      note: '',
      created: '2023-11-14T22:15:00.000Z',
    },
  ]);
  expect(annotations.map(saidOf).map(({ quote, created }) => [quote, created])).toEqual([
    ['The water was still.', '2023-11-14T22:16:40.000Z'],
    ['Kept.', '2026-11-23T12:00:00.000Z'],
  ]);
  expect(unreadable).toEqual([{ place: 'https://news.example/gone', reason: 'malformed' }]);
});

test('one of its lists alone brings the links', async () => {
  const { articles } = await takeAll(
    pocketImporter,
    LINKS.replace(',cursor', '').replaceAll(/,(?:abc|def),/gu, ','),
  );
  expect(articles.map(({ tags }) => tags)).toEqual([['water', 'two words'], []]);
});
