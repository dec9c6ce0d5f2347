import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import { markdownExporter } from '@/lib/formats/markdown';
import { annotation, article, exportContext, textOf } from '../../support/records';

const write = (records: AnnotatedArticle[]) =>
  textOf(markdownExporter.write(records, exportContext()));

/** Front matter and body, divided as a program that knows only YAML divides them. */
function divide(markdown: string) {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(markdown) ?? [];
  return { front: parse(front) as Record<string, unknown>, body };
}

const kinds = (body: string) =>
  marked.lexer(body).flatMap(({ type }: Token) => (type === 'space' ? [] : [type]));

describe('an article as Markdown', () => {
  test('is written as the sample shows', async () => {
    const sample = await readFile(
      join(import.meta.dirname, '../../fixtures/exports/article.md'),
      'utf8',
    );
    const note = 'The whole method in one line.\n\nCompare the talks of 2019.';
    const records = [
      {
        article: article({ note: 'The clearest account so far.' }),
        annotations: [
          annotation({ note, tags: ['negotiation', 'method'] }),
          annotation({
            id: 'b1111111-0000-4000-8000-000000000003',
            quote: 'One paragraph,\nbroken once.\n\nAnother with *stars* and 1 < 2.',
            color: 'green',
            note: '- a list\n- of two',
          }),
        ],
      },
    ];
    expect(await write(records)).toBe(sample);
  });

  test('says in its front matter what it is and where it is from', async () => {
    const { front } = divide(await write([{ article: article(), annotations: [] }]));
    expect(front).toEqual({
      title: '“A Table With No Head”: How Two Neighbours Talked',
      source: 'https://harbourcourier.example/world/table',
      author: ['Ilse Marchetti'],
      site: 'The Harbour Courier',
      published: '2026-11-13',
      accessed: '2026-11-14',
      language: 'en',
      tags: ['water', 'two words'],
    });
  });

  test('names an annotation the same each time, so that links to it hold', async () => {
    const once = await write([{ article: article(), annotations: [annotation()] }]);
    const later = await write([
      { article: article(), annotations: [annotation({ id: 'x' }), annotation({ note: 'new' })] },
    ]);
    const id = '^pb00000000000';
    expect(once).toContain(id);
    expect(later).toContain(id);
  });

  test('without an address has no link, and no `source`', async () => {
    const { url: _, ...imported } = article();
    const text = await write([{ article: imported, annotations: [annotation()] }]);
    expect(divide(text).front).not.toHaveProperty('source');
    expect(text).not.toContain('](');
  });

  test('never links to a script', async () => {
    const text = await write([
      { article: article({ url: 'javascript:alert(1)' }), annotations: [annotation()] },
    ]);
    expect(text).not.toContain('javascript:');
  });
});

const POISONS = [
  'x\n---\ntitle: other',
  '"\n---\n# Not ours',
  '```\nnever closed',
  '~~~~\nnever closed',
  '<!-- never closed',
  '<script>alert(1)</script>',
  '<details>\n\n<div>',
  '# A heading of mine\n\n> A quote that is none\n\nMain point ^pb0000000',
  '- [ ] a task\n\n      code by indentation',
  '$$ never closed',
  '%% never closed',
  '[at the passage]: https://evil.example\n\n[x]',
  'a\u2028---\u2028b\u0085---\u0085c',
  'line\r\n---\r\nline',
  '](javascript:alert(1)) [[wiki]] ![x](y) ==marked== #tag `code',
  'Setext\n===',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '1. one\n2) two\n+ plus\n* star',
  '&lt;b&gt; &#x3C;i&#x3E;',
  '\\',
];

describe('text that would leave its place', () => {
  test.each(POISONS)('stays in every field it may stand in: %j', async (poison) => {
    const last = annotation({ id: 'last', quote: 'The very last quote' });
    const text = await write([
      {
        article: article({
          title: poison,
          byline: [poison],
          siteName: poison,
          tags: [poison],
          note: poison,
        }),
        annotations: [annotation({ quote: poison, note: poison, tags: [poison] }), last],
      },
    ]);
    const { front, body } = divide(text);
    expect(front).toMatchObject({ title: poison, author: [poison], site: poison, tags: [poison] });
    const tokens = marked.lexer(body);
    expect(tokens.filter(({ type }) => type === 'heading')).toHaveLength(1);
    expect(tokens.some(({ type }) => ['code', 'html', 'hr', 'table', 'def'].includes(type))).toBe(
      false,
    );
    const quotes = tokens.filter(({ type }) => type === 'blockquote');
    expect(quotes).toHaveLength(2);
    expect(quotes.at(-1)?.raw).toBe('> The very last quote');
    expect(JSON.stringify(tokens)).not.toContain('"type":"html"');
    expect(kinds(body).at(-1)).toBe('paragraph');
  });

  test('whatever a quote holds, it is one block quote with no link and no markup', async () => {
    const characters = fc.string({
      unit: fc.constantFrom(...'ab1 \n\t#>-+*_=~`<>[]()!|\\^&;.$%:"\''),
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(characters, async (quote) => {
        fc.pre(quote.trim() !== '');
        const { body } = divide(
          await write([{ article: article(), annotations: [annotation({ quote })] }]),
        );
        expect(kinds(body)).toEqual(['heading', 'blockquote', 'paragraph']);
        const [inner] = marked.lexer(body).filter(({ type }) => type === 'blockquote');
        const json = JSON.stringify(inner);
        expect(json).not.toMatch(
          /"type":"(?:em|strong|link|image|codespan|code|html|heading|list|hr|del|table|def)"/u,
        );
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  test('whatever a note holds, the next annotation begins where it should', async () => {
    const characters = fc.string({
      unit: fc.constantFrom(...'ab1 \n\t#>-+*_=~`<>[]()!|\\^&;.$%:"\''),
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(characters, async (note) => {
        const next = annotation({ id: 'next', quote: 'next' });
        const { body } = divide(
          await write([{ article: article(), annotations: [annotation({ note }), next] }]),
        );
        expect(kinds(body).slice(-2)).toEqual(['blockquote', 'paragraph']);
        expect(kinds(body).filter((kind) => kind === 'blockquote')).toHaveLength(2);
        expect(kinds(body).filter((kind) => kind === 'heading')).toHaveLength(1);
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});
