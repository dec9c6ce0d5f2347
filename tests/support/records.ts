import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import type { ExportContext } from '@/lib/formats/exporter';

const at = '2026-09-22T10:00:00.000Z';

/** An article for a test: a plain one, but for what the test says. */
export function article(changes: Partial<Article> = {}): Article {
  return {
    id: 'a0000000-0000-4000-8000-000000000001',
    url: 'https://harbourcourier.example/world/table',
    addresses: ['https://harbourcourier.example/world/table'],
    title: '“A Table With No Head”: How Two Neighbours Talked',
    byline: ['Ilse Marchetti'],
    siteName: 'The Harbour Courier',
    published: '2026-11-13',
    accessed: '2026-11-14T08:30:00.000Z',
    language: 'en',
    direction: 'ltr',
    wordCount: 412,
    note: '',
    tags: ['water', 'two words'],
    created: at,
    modified: at,
    revision: 1,
    fieldTimes: { note: at, tags: at, deleted: at },
    ...changes,
  };
}

/** An annotation for a test: a plain one, but for what the test says. */
export function annotation(changes: Partial<Annotation> = {}): Annotation {
  const quote = changes.quote ?? 'the argument about facts was over';
  return {
    id: 'b0000000-0000-4000-8000-000000000002',
    articleId: 'a0000000-0000-4000-8000-000000000001',
    kind: 'text',
    quote,
    selectors: [
      { type: 'TextQuoteSelector', exact: quote, prefix: 'In short, ', suffix: ' before' },
      { type: 'TextPositionSelector', start: 416, end: 449, startCodePoint: 412 },
    ],
    color: 'yellow',
    note: '',
    tags: [],
    created: at,
    modified: '2026-09-22T10:05:00.000Z',
    revision: 1,
    fieldTimes: { color: at, note: at, tags: at, selectors: at, deleted: at },
    history: [],
    ...changes,
  };
}

/** A fixed clock, counted ids and English names. */
export function exportContext(): ExportContext {
  let count = 0;
  const names = {
    yellow: 'Main point',
    green: 'Evidence',
    blue: 'Question',
    pink: 'Doubt',
    purple: 'Context',
  };
  return {
    now: '2026-11-23T12:00:00.000Z',
    newId: () => `c0000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
    colorName: (color) => names[color],
    passageLabel: 'at the passage',
  };
}

/** Everything that a stream of text says. */
export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
