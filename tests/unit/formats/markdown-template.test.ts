import { marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { templateExporter, writeTemplate } from '@/lib/formats/markdown-template';
import { MARKDOWN_TEMPLATES } from '@/lib/formats/markdown-templates';
import { isFault, parseTemplate, TEMPLATE_LENGTH_LIMIT } from '@/lib/formats/parse-template';
import { annotation, article, exportContext, textOf } from '../../support/records';
import { POISON } from './poison';

const first = annotation({
  id: 'b1111111-0000-4000-8000-000000000003',
  quote: 'One paragraph.\n\nAnother with *stars*.',
  note: 'Mine.\n\nTwice.',
  tags: ['two words', 'water'],
});
const second = annotation({ id: 'import 7', quote: 'Nobody spoke.', note: '', tags: [] });
const record = { article: article(), annotations: [first, second] };

function nodesOf(template: string) {
  const parsed = parseTemplate(template);
  if (isFault(parsed)) throw new Error(JSON.stringify(parsed));
  return parsed;
}

const write = (template: string, of = record) =>
  writeTemplate(nodesOf(template), of, exportContext());

describe('a template', () => {
  test('repeats for each annotation and for each tag, and stands where there is none', () => {
    expect(
      write(
        '{{#annotations}}\n{{quote | line}}: {{#tags}}<{{.}}>{{/tags}}{{^tags}}none{{/tags}}\n{{/annotations}}',
      ),
    ).toBe('One paragraph. Another with \\*stars\\*.: <two words><water>\nNobody spoke.: none\n');
  });

  test('bends values by filters, one after the other', () => {
    expect(write('{{#annotations}}{{tags | hashtags}}{{/annotations}}')).toBe(
      '#two-words #water\n',
    );
    expect(write('{{#annotations}}\n- {{quote | quote | indent}}\n{{/annotations}}')).toBe(
      '- > One paragraph.\n  >\n  > Another with \\*stars\\*.\n- > Nobody spoke.\n',
    );
  });

  test('puts its own empty lines together, and none of a note', () => {
    const noted = { ...record, annotations: [{ ...first, note: '```\na\n\n\n\nb\n```' }] };
    const text = write(
      '{{title}}\n\n{{site}}{{#annotations}}\n\n\n\n{{note}}{{/annotations}}',
      noted,
    );
    expect(text).toContain('a\n\n\n\n  b');
    expect(text.split('- ```')[0]).not.toContain('\n\n\n');
  });

  test.each([
    ['{{headline}}', { kind: 'unknown-name', line: 1, found: '{{headline}}' }],
    ['a\n{{title | shout}}', { kind: 'unknown-filter', line: 2, found: 'shout' }],
    ['a\nb\n{{#note}}', { kind: 'unclosed', line: 3, found: '{{#note}}' }],
    ['{{/note}}', { kind: 'unopened', line: 1, found: '{{/note}}' }],
    ['{{#note}}{{/tags}}', { kind: 'unopened', line: 1, found: '{{/tags}}' }],
    [
      '{{#annotations}}\n{{#annotations}}',
      { kind: 'within-itself', line: 2, found: '{{#annotations}}' },
    ],
    ['{{constructor}}', { kind: 'unknown-name', line: 1, found: '{{constructor}}' }],
    ['{{title | __proto__}}', { kind: 'unknown-filter', line: 1, found: '__proto__' }],
    ['x'.repeat(TEMPLATE_LENGTH_LIMIT + 1), { kind: 'too-long', line: 1, found: '' }],
  ])('that cannot be read says what is wrong and where: %#', (template, fault) => {
    expect(parseTemplate(template)).toEqual(fault);
  });

  test('is read at once, whatever stands in it', () => {
    const started = performance.now();
    for (const part of ['{{', '{{#note', ' ', '{{|', '{{#a}}\n', '}}']) {
      parseTemplate(part.repeat(TEMPLATE_LENGTH_LIMIT / part.length));
    }
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe.each(Object.entries(MARKDOWN_TEMPLATES))(
  'the ready template for %s',
  (_name, template) => {
    test('has every quote, note and address', () => {
      const text = write(template);
      expect(text).toContain('> One paragraph.');
      expect(text).toContain('Twice.');
      expect(text).toContain('> Nobody spoke.');
      expect(text).toContain(record.article.url);
      expect(text).not.toMatch(/\{\{|\}\}/u);
    });

    test.each(POISON)('keeps every text in its place: %j', (poison) => {
      const evil = { quote: poison, note: poison, tags: [poison.replace(/\s+/gu, ' ').trim()] };
      const of = {
        article: article({ title: poison, byline: [poison], note: poison, tags: [poison] }),
        annotations: [{ ...first, ...evil }, second],
      };
      const body = write(template, of).replace(/^---\n[\s\S]*?\n---\n/u, '');
      const seen = new Set<string>();
      const look = (tokens: Token[]) => {
        for (const token of tokens) {
          seen.add(token.type);
          if ('tokens' in token && token.tokens !== undefined) look(token.tokens);
        }
      };
      look(marked.lexer(body));
      expect(seen).not.toContain('html');
      expect(body).toContain('> Nobody spoke.');
    });
  },
);

test('the front matter for Obsidian is what YAML reads', () => {
  const of = { ...record, article: article({ title: 'A: "b" #c', byline: ['One', 'Two'] }) };
  const [, front = ''] =
    /^---\n([\s\S]*?)\n---\n/u.exec(write(MARKDOWN_TEMPLATES.obsidian, of)) ?? [];
  expect(parse(front)).toMatchObject({ title: 'A: "b" #c', author: ['One', 'Two'] });
});

test('several articles are written one after the other', async () => {
  const text = await textOf(
    templateExporter(nodesOf('{{title}}\n')).write([record, record], exportContext()),
  );
  expect(text.split('\n').filter((line) => line !== '')).toHaveLength(2);
});
