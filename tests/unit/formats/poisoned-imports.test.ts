import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { AnnotationSchema } from '@/lib/domain/annotation';
import { ArticleSchema } from '@/lib/domain/article';
import { IMPORTERS, importerOf } from '@/lib/formats/importers';
import { importSamples, type Words } from '../../support/import-samples';
import { IMPORTED_AT, takeAll, zipOf, type TakenIn } from '../../support/imports';

const FOREIGN = IMPORTERS.filter(({ id }) => id !== 'backup');
const TOOLS = FOREIGN.map(({ id }) => id).filter((id) => id !== 'backup');

/** Words that mean something to a browser, a shell, a spreadsheet or a careless program. */
const POISONS: [name: string, words: Partial<Words>][] = [
  ['a script', { quote: '<script>alert(1)</script>', note: '<img src=x onerror=alert(1)>' }],
  ['a script in the title', { title: '</title><script>alert(1)</script>' }],
  ['an address that runs', { url: 'javascript:alert(1)' }],
  ['an address of data', { url: 'data:text/html,<script>alert(1)</script>' }],
  ['an address with a password', { url: 'https://ann:secret@news.example/a' }],
  ['formulas', { quote: '=HYPERLINK("http://evil.example")', note: '+1+1', tag: '@SUM(A1)' }],
  ['NUL and controls', { quote: 'A\u0000B\u0007C\u009f', note: '\u0000', tag: 'a\u0001b' }],
  ['lone surrogates', { quote: 'half \ud83d of it', title: '\udc00', tag: '\ud83d' }],
  ['__proto__', { tag: '__proto__', title: '__proto__', author: 'constructor' }],
  ['the year 0', { date: '0000-01-01T00:00:00Z' }],
  ['the year 9999', { date: '9999-12-31T23:59:59Z' }],
  ['a negative time', { date: '-99999999999999' }],
  ['a date in words', { date: 'yesterday, '.repeat(1_000) }],
  ['a pattern that blows up', { quote: `${'a'.repeat(50_000)}!`, note: `${'> '.repeat(20_000)}x` }],
  ['white space without end', { quote: `x${' \n'.repeat(50_000)}y` }],
  ['only white space', { quote: ' \n\t ', title: ' ' }],
  ['right to left marks', { title: '\u202egnp.exe', quote: '\u2066abc' }],
  ['a title without end', { title: 'long '.repeat(50_000) }],
  ['many line ends', { note: 'one\r\ntwo\rthree\u2028four' }],
];

function expectSound(taken: TakenIn) {
  for (const article of taken.articles) {
    expect(v.is(ArticleSchema, article)).toBe(true);
    expect(article.url ?? 'https:').toMatch(/^(?:https?|file):/u);
    expect(JSON.stringify(article)).not.toContain('secret');
    expect(JSON.stringify(article.addresses)).not.toMatch(/javascript:|data:/u);
    expectPlausible(article.created);
  }
  for (const annotation of taken.annotations) {
    expect(v.is(AnnotationSchema, annotation)).toBe(true);
    expect(annotation.quote.isWellFormed()).toBe(true);
    expect(annotation.quote).not.toContain('\u0000');
    expectPlausible(annotation.created);
  }
}

function expectPlausible(created: string) {
  expect(created >= '1990' && created <= IMPORTED_AT).toBe(true);
}

describe.each(POISONS)('%s', (_name, words) => {
  test.each(FOREIGN)('in $id is data like any other, or left out', async (importer) => {
    const samples = await importSamples(words);
    const file = samples[importer.id as keyof typeof samples];
    const began = performance.now();
    const taken = await takeAll(importer, file);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(taken.failure).toBeUndefined();
    expectSound(taken);
  });
});

describe.each(TOOLS)('a file of %s', (id) => {
  const damaged = async (change: (bytes: Uint8Array) => Uint8Array | Blob) => {
    const bytes = new Uint8Array(await (await importSamples())[id].arrayBuffer());
    const file = change(bytes);
    const blob = file instanceof Blob ? file : new Blob([Uint8Array.from(file)]);
    const found = await importerOf(blob);
    return found.ok ? await takeAll(found.value, blob) : { ...NOTHING, failure: found.failure };
  };
  const NOTHING: TakenIn = { articles: [], annotations: [], unreadable: [] };

  test('that ends anywhere says so, or holds nothing wrong', async () => {
    for (const share of [0.1, 0.4, 0.6, 0.9, 0.99]) {
      const taken = await damaged((bytes) => bytes.slice(0, Math.floor(bytes.length * share)));
      if (taken.failure === undefined) expectSound(taken);
      else {
        expect(['file-truncated', 'file-damaged', 'file-foreign', 'file-encoding']).toContain(
          taken.failure.code,
        );
      }
    }
  });

  test('with a byte order mark, or in UTF-16, is read all the same', async () => {
    if (id === 'omnivore' || id === 'pocket') return;
    const plain = await damaged((bytes) => bytes);
    const marked = await damaged((bytes) => Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes));
    const wide = await damaged((bytes) => {
      const text = `\ufeff${new TextDecoder().decode(bytes)}`;
      return new Blob([Uint16Array.from(text, (unit) => unit.charCodeAt(0))]);
    });
    expect(marked).toEqual(plain);
    expect(wide).toEqual(plain);
  });

  test('with line ends of three kinds is read all the same', async () => {
    if (id === 'omnivore' || id === 'pocket') return;
    let at = 0;
    const mixed = await damaged((bytes) => {
      const ends = ['\r\n', '\n', '\r'];
      const text = new TextDecoder().decode(bytes).replaceAll('\n', () => ends[at++ % 3] ?? '\n');
      return new Blob([text]);
    });
    expect(mixed).toEqual(await damaged((bytes) => bytes));
  });

  test('in an old encoding says that it is not UTF-8', async () => {
    if (id === 'omnivore' || id === 'pocket') return;
    const text = await (await importSamples({ quote: 'Ã', title: 'Ã', note: 'Ã' }))[id].text();
    const latin = Uint8Array.from(text, (unit) => unit.charCodeAt(0) & 0xff);
    const taken = await damaged(() => latin);
    expect(taken.failure?.code).toBe('file-encoding');
    expect(taken.articles).toEqual([]);
  });
});

describe('JSON', () => {
  test.each(FOREIGN.filter(({ endings }) => endings.includes('.json')))(
    'that is nested a million deep harms $id not',
    async (importer) => {
      const deep = `{"annotations":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`;
      const taken = await takeAll(importer, deep);
      expect(taken.annotations).toEqual([]);
    },
  );

  test('with __proto__ as a key changes no other object', async () => {
    const hypothesis = IMPORTERS.find(({ id }) => id === 'hypothesis');
    if (hypothesis === undefined) throw new Error('no importer');
    await takeAll(hypothesis, '{"annotations":[{"__proto__":{"polluted":1},"tags":[]}]}');
    expect('polluted' in {}).toBe(false);
  });

  test('that is wrong says in which line', async () => {
    const hypothesis = IMPORTERS.find(({ id }) => id === 'hypothesis');
    if (hypothesis === undefined) throw new Error('no importer');
    const { failure } = await takeAll(hypothesis, '{"annotations":[\n{"uri": x}\n]}');
    expect(failure).toMatchObject({ code: 'file-damaged', at: { line: 2 } });
  });
});

describe('a zip', () => {
  const pocket = IMPORTERS.find(({ id }) => id === 'pocket');
  const read = async (file: Blob) => {
    if (pocket === undefined) throw new Error('no importer');
    return await takeAll(pocket, file);
  };

  test('that would unpack to gigabytes is given up, by its true size', async () => {
    const bomb = await zipOf({ 'part_000000.csv': 'x'.repeat(1000) });
    const stream = new Blob([`title,url\n${'a'.repeat(80 * 1_048_576)}`]).stream();
    const { makeZip } = await import('client-zip');
    const file = await new Response(makeZip([{ name: 'part_000000.csv', input: stream }])).blob();
    expect(bomb.size).toBeLessThan(file.size);
    expect((await read(file)).failure).toMatchObject({
      code: 'file-too-large',
      at: { entry: 'part_000000.csv' },
    });
  });

  test('with a name that climbs out of its folder is read, and nothing is written', async () => {
    const links = 'title,url,time_added,tags,status\nA,https://news.example/a,1700000000,,unread\n';
    const { articles } = await read(
      await zipOf({ '../../etc/part_000000.csv': links, '/etc/passwd': 'x' }),
    );
    expect(articles).toHaveLength(1);
  });

  test('with a damaged byte says in which file', async () => {
    const links = 'title,url,time_added,tags,status\nA,https://news.example/a,1700000000,,unread\n';
    const bytes = new Uint8Array(await (await zipOf({ 'part_000000.csv': links })).arrayBuffer());
    const at = new TextDecoder('latin1').decode(bytes).indexOf('news.example');
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect((await read(new Blob([bytes]))).failure).toMatchObject({
      code: 'file-damaged',
      at: { entry: 'part_000000.csv' },
    });
  });
});
