import { expect, test } from 'vitest';
import { matterImporter } from '@/lib/formats/matter-importer';
import { seenOf, takeAll } from '../../support/imports';

test('a CSV of Matter brings links with author and tags', async () => {
  const file = `Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,Last Interaction Date,File Id
The Harbour,Ilse Marchetti,News,https://news.example/a,water;two words,800,True,False,True,2,2025-01-02 03:04:05,f1
`;
  const { articles, annotations } = await takeAll(matterImporter, file);
  expect(articles.map(seenOf)).toEqual([
    {
      url: 'https://news.example/a',
      title: 'The Harbour',
      byline: ['Ilse Marchetti'],
      tags: ['water', 'two words'],
      note: '',
      created: '2025-01-02T03:04:05.000Z',
    },
  ]);
  expect(articles[0]?.siteName).toBe('News');
  expect(annotations).toEqual([]);
});
