import { describe, expect, test } from 'vitest';
import { sharedArticle, type SharedArticle } from '@/lib/formats/shared-article';
import { SHARED_ID } from '@/lib/formats/shared-id';
import { annotation, article, exportContext } from '../../support/records';
import { POISON } from './poison';

const WORDS = {
  locale: 'en',
  direction: 'ltr',
  read: 'Read on 14 November 2026',
  original: 'The original',
  published: '13 November 2026',
  elsewhere: 'Not in this text',
  about: 'Made with Pullquote.',
} as const;

const write = (changes: Partial<SharedArticle> = {}) =>
  sharedArticle(
    {
      record: { article: article(), annotations: [annotation({ note: 'A note.' })] },
      content: '<p>In short, <mark>the argument</mark> before.</p>',
      elsewhere: '',
      words: WORDS,
      ...changes,
    },
    exportContext(),
  );

/** What the data block of a file holds. */
function dataOf(html: string): unknown {
  const begin = `<script type="application/ld+json" id="${SHARED_ID}">`;
  const from = html.indexOf(begin) + begin.length;
  return JSON.parse(html.slice(from, html.indexOf('</script>', from)));
}

describe('a shared article', () => {
  test('stands by itself: it runs, loads and sends nothing', async () => {
    const html = await write();
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    );
    expect(html.match(/<script\b/gu)).toHaveLength(1);
    expect(html).not.toMatch(/\b(?:src|srcset|poster|action|onload|onerror)=|@import|url\(/iu);
  });

  test('says what it is of: title, author, site, day, address, day of reading', async () => {
    const html = await write();
    expect(html).toContain('“A Table With No Head”: How Two Neighbours Talked</h1>');
    expect(html).toContain(
      '<bdi>Ilse Marchetti</bdi> · <bdi>The Harbour Courier</bdi> · <bdi>13 November 2026</bdi>',
    );
    expect(html).toContain('href="https://harbourcourier.example/world/table"');
    expect(html).toContain('Read on 14 November 2026');
  });

  test('says so to machines as well, so that a highlight made on it has its author', async () => {
    const html = await write();
    expect(html).toContain('<meta name="author" content="Ilse Marchetti">');
    expect(html).toContain('<meta property="og:site_name" content="The Harbour Courier">');
    expect(html).toContain('<meta property="article:published_time" content="2026-11-13">');
  });

  test('carries its annotations for another reader', async () => {
    const data = dataOf(await write()) as { total: number; first: { items: object[] } };
    expect(data.total).toBe(1);
    expect(data.first.items[0]).toMatchObject({
      id: 'urn:uuid:b0000000-0000-4000-8000-000000000002',
      body: [{ value: 'A note.', purpose: 'commenting' }],
    });
  });

  test('names its language and its direction', async () => {
    const arabic = article({ language: 'ar', direction: 'rtl', title: 'النهر' });
    const html = await write({ record: { article: arabic, annotations: [] } });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<article lang="ar" dir="rtl">');
  });

  test('shows quotes that stand nowhere in the text below it', async () => {
    expect(await write()).not.toContain('Not in this text');
    const html = await write({ elsewhere: '<blockquote>gone</blockquote>' });
    expect(html).toMatch(/<h2[^>]*>Not in this text<\/h2>\s*<blockquote>gone<\/blockquote>/u);
  });
});

test.each(POISON)('poison stays in its place: %j', async (poison) => {
  const poisoned = article({
    title: poison,
    byline: [poison],
    siteName: poison,
    language: poison,
    url: `https://eve.example/?q=${encodeURIComponent(poison.toWellFormed())}"><script>`,
  });
  const record = {
    article: poisoned,
    annotations: [annotation({ quote: poison, note: poison, tags: [poison] })],
  };
  const words = { ...WORDS, read: poison, about: poison, published: poison };
  const html = await write({ record, words, content: '' });
  expect(html.match(/<script\b/gu)).toHaveLength(1);
  expect(html.match(/<\/script>/gu)).toHaveLength(1);
  expect(html).not.toMatch(/="[^"]*"[^\s>/]/u);
  expect(dataOf(html)).toMatchObject({ total: 1 });
});
