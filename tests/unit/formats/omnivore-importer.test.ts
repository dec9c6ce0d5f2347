import { expect, test } from 'vitest';
import { parseOmnivoreHighlights } from '@/lib/formats/omnivore-highlights';
import { omnivoreImporter } from '@/lib/formats/omnivore-importer';
import { saidOf, seenOf, takeAll, zipOf } from '../../support/imports';

const item = {
  id: 'x',
  slug: 'tide-gauges-18f2',
  title: 'What the Tide Gauges Remember',
  description: 'Walls that write.',
  author: 'Rosa Castellan',
  url: 'https://saltandshore.example/gauges',
  state: 'Archived',
  readingProgress: 100,
  thumbnail: 'https://saltandshore.example/wall.jpg',
  labels: ['sea level', 'Water'],
  savedAt: '2024-03-04T05:06:07.000Z',
  updatedAt: '2024-03-05T05:06:07.000Z',
  publishedAt: '2024-03-01T00:00:00.000Z',
};

const HIGHLIGHTS = `> A gauge is a diary kept by a wall. 

#sea level #Water

Use as an epigraph.
Really.

> First paragraph.
> 
second paragraph
its second line 

> Without anything `;

test('a zip of Omnivore brings articles with their labels, passages, notes and surroundings', async () => {
  const file = await zipOf({
    'metadata_0_to_20.json': JSON.stringify([item, { slug: 3 }]),
    'content/tide-gauges-18f2.html':
      '<p>Every harbour knows it.</p><p>A gauge is a diary kept\nby a wall. Nobody reads it.</p>',
    'highlights/tide-gauges-18f2.md': HIGHLIGHTS,
  });
  const { articles, annotations, unreadable } = await takeAll(omnivoreImporter, file);
  expect(articles.map(seenOf)).toEqual([
    {
      url: item.url,
      title: item.title,
      byline: ['Rosa Castellan'],
      tags: ['sea level', 'Water'],
      note: '',
      created: item.savedAt,
    },
  ]);
  expect(articles[0]).toMatchObject({ published: item.publishedAt, excerpt: 'Walls that write.' });
  const plain = { tags: [], note: '', color: 'yellow', created: item.savedAt };
  expect(annotations.map(saidOf)).toEqual([
    {
      ...plain,
      quote: 'A gauge is a diary kept by a wall.',
      tags: ['sea level', 'Water'],
      note: 'Use as an epigraph.\nReally.',
    },
    { ...plain, quote: 'First paragraph.\n\nsecond paragraph\nits second line' },
    { ...plain, quote: 'Without anything' },
  ]);
  expect(annotations[0]?.selectors[0]).toMatchObject({
    prefix: 'Every harbour knows it. ',
    suffix: ' Nobody reads it.',
  });
  expect(unreadable).toEqual([{ place: 'metadata_0_to_20.json 2', reason: 'malformed' }]);
});

test('a note that begins like a label stays a note', () => {
  const [passage] = parseOmnivoreHighlights('> Quote \n\n#1 of the three reasons', ['Water']);
  expect(passage).toEqual({ quote: 'Quote', tags: [], note: '#1 of the three reasons' });
});
