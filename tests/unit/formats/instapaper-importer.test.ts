import { expect, test } from 'vitest';
import { instapaperImporter } from '@/lib/formats/instapaper-importer';
import { saidOf, seenOf, takeAll } from '../../support/imports';

test('a CSV of Instapaper brings links with tags and folder, and a passage that was selected', async () => {
  const file = `URL,Title,Selection,Folder,Timestamp,Tags
https://news.example/a,The Harbour,The water was still.,Sea,1700000000,"[""water""]"
https://news.example/b,Plain,,Unread,1700000000,[]
https://news.example/c,Old,,Archive,1700000000
`;
  const { articles, annotations } = await takeAll(instapaperImporter, file);
  const created = '2023-11-14T22:13:20.000Z';
  expect(articles.map(seenOf)).toMatchObject([
    { title: 'The Harbour', tags: ['water', 'Sea'], created },
    { title: 'Plain', tags: [] },
    { title: 'Old', tags: [] },
  ]);
  expect(annotations.map(saidOf)).toMatchObject([{ quote: 'The water was still.', created }]);
});
