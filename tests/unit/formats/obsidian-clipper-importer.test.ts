import { expect, test } from 'vitest';
import { obsidianClipperImporter } from '@/lib/formats/obsidian-clipper-importer';
import { IMPORTED_AT, saidOf, takeAll } from '../../support/imports';

test('passages of the Web Clipper come as text, several blocks as one', async () => {
  const part = (changes: object) => ({
    id: '1759996800000',
    type: 'text',
    xpath: '/html[1]/body[1]/p[1]',
    startOffset: 10,
    endOffset: 42,
    notes: [],
    ...changes,
  });
  const file = JSON.stringify([
    {
      url: 'https://saltandshore.example/gauges',
      title: 'What the Tide Gauges Remember',
      data: [
        part({
          content: '<p>A gauge is a <em>diary</em><br>kept by a wall.</p>',
          notes: ['Epigraph?'],
          textQuote: { prefix: 'Remember: ', suffix: ' Nobody' },
        }),
        part({ content: '<p>First.</p>', groupId: 'g1' }),
        part({ content: '<p>Second.</p>', groupId: 'g1' }),
        { id: '1', type: 'picture' },
      ],
    },
    {
      url: 'https://saltandshore.example/old',
      title: 'Old',
      highlights: [{ text: 'One\n\n>two', timestamp: '2024-02-03T04:05:06.000Z', notes: ['n'] }],
    },
  ]);
  const { articles, annotations, unreadable } = await takeAll(obsidianClipperImporter, file);
  expect(articles.map(({ title }) => title)).toEqual(['What the Tide Gauges Remember', 'Old']);
  const at = new Date(1_759_996_800_000).toISOString();
  expect(annotations.map(saidOf)).toEqual([
    {
      quote: 'A gauge is a diary\nkept by a wall.',
      note: 'Epigraph?',
      tags: [],
      color: 'yellow',
      created: at,
    },
    { quote: 'First.\n\nSecond.', note: '', tags: [], color: 'yellow', created: at },
    {
      quote: 'One\n\ntwo',
      note: 'n',
      tags: [],
      color: 'yellow',
      created: '2024-02-03T04:05:06.000Z',
    },
  ]);
  expect(annotations[0]?.selectors[0]).toMatchObject({ prefix: 'Remember: ', suffix: ' Nobody' });
  expect(unreadable).toEqual([{ place: 1, reason: 'malformed' }]);
  expect(at < IMPORTED_AT).toBe(true);
});
