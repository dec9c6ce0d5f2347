import { expect, test } from 'vitest';
import { raindropImporter } from '@/lib/formats/raindrop-importer';
import { saidOf, seenOf, takeAll } from '../../support/imports';

test('a CSV of Raindrop brings links, notes, tags, and passages with notes and colours', async () => {
  const file = `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite
12,The Harbour,"my note, in two
lines",In short,https://news.example/harbour,Read / Later,"water, two words",2025-01-02T03:04:05.000Z,,"Highlight:The water was still.
Note:Compare.
Color:red
A bare one",false
13,No address,,,javascript:alert(1),Unsorted,,,,,
`;
  const { articles, annotations } = await takeAll(raindropImporter, file);
  const created = '2025-01-02T03:04:05.000Z';
  expect(articles.map(seenOf)[0]).toEqual({
    url: 'https://news.example/harbour',
    title: 'The Harbour',
    byline: [],
    tags: ['water', 'two words', 'Read / Later'],
    note: 'my note, in two\nlines',
    created,
  });
  expect(articles[1]?.url).toBeUndefined();
  expect(annotations.map(saidOf)).toEqual([
    { quote: 'The water was still.', note: 'Compare.', tags: [], color: 'pink', created },
    { quote: 'A bare one', note: '', tags: [], color: 'yellow', created },
  ]);
});
