import { expect, test } from 'vitest';
import { karakeepImporter } from '@/lib/formats/karakeep-importer';
import { seenOf, takeAll } from '../../support/imports';

test('a JSON of Karakeep brings links with notes and tags; texts are left out, and said to be', async () => {
  const file = JSON.stringify({
    bookmarks: [
      {
        createdAt: 1700000000,
        title: 'The Harbour',
        tags: ['water'],
        content: { type: 'link', url: 'https://news.example/a' },
        note: 'later',
        archived: false,
      },
      { createdAt: 1, title: null, tags: [], content: { type: 'text', text: 'x' }, note: null },
    ],
    lists: [],
  });
  const { articles, unreadable } = await takeAll(karakeepImporter, file);
  expect(articles.map(seenOf)).toEqual([
    {
      url: 'https://news.example/a',
      title: 'The Harbour',
      byline: [],
      tags: ['water'],
      note: 'later',
      created: '2023-11-14T22:13:20.000Z',
    },
  ]);
  expect(unreadable).toEqual([{ place: 2, reason: 'no-address' }]);
});
