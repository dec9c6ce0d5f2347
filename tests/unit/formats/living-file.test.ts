import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockId } from '@/lib/formats/block-id';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import { planLiving, type LivingFile } from '@/lib/formats/living-file';
import { standardWriter, templateWriter } from '@/lib/formats/living-writer';
import { MARKDOWN_TEMPLATES } from '@/lib/formats/markdown-templates';
import { isFault, parseTemplate } from '@/lib/formats/parse-template';
import { anAnnotation, anArticle } from '../../support/builders';
import { exportContext } from '../../support/records';
import { POISON } from './poison';

const article = anArticle();
const one = anAnnotation({ id: 'one', quote: 'The water was still.', note: 'A note.' });
const two = anAnnotation({ id: 'two', quote: 'Nobody spoke.' });

function writerOf(template: string) {
  const nodes = parseTemplate(template);
  if (isFault(nodes)) throw new Error(nodes.kind);
  return templateWriter(nodes);
}

function plan(
  files: readonly LivingFile[],
  annotations = [one, two],
  living = annotations,
  writer = standardWriter,
) {
  const ids = new Set(living.map(({ id }) => blockId(id)));
  const records: AnnotatedArticle[] = [{ article, annotations }];
  return planLiving(files, records, {
    ...exportContext(),
    writer,
    deletedLabel: 'Deleted in Pullquote.',
    bothLabel: 'Here it said before:',
    has: (token) => ids.has(token),
  });
}

const UNCHANGED = { writes: [], unchanged: 1, both: 0 };

/** The folder after a plan was done. */
function after(files: readonly LivingFile[], { writes }: { writes: readonly LivingFile[] }) {
  const byPath = new Map([...files, ...writes].map((file) => [file.path, file]));
  return [...byPath.values()];
}

describe('a folder that is kept up to date', () => {
  test('gets a file an article, and nothing the second time', () => {
    const first = plan([]);
    expect(first.writes.map(({ path }) => path)).toEqual(['the-harbour-at-night.md']);
    expect(first.writes[0]?.text).toContain('> The water was still.');
    expect(plan(first.writes)).toEqual(UNCHANGED);
  });

  test('keeps what the reader wrote around our blocks, and the name that they gave', () => {
    const [file] = plan([]).writes;
    const own = file!.text
      .replace('tags: []', 'tags: []\nstatus: mine')
      .replace('<!-- pullquote pone', 'My thought.\n\n<!-- pullquote pone');
    const files = [{ path: 'Reading/Harbour.md', text: `${own}\nMy last line` }];
    expect(plan(files)).toEqual(UNCHANGED);
    const edited = plan(files, [{ ...one, note: 'Another note.' }, two]);
    expect(edited.writes).toHaveLength(1);
    expect(edited.writes[0]?.path).toBe('Reading/Harbour.md');
    const { text } = edited.writes[0]!;
    expect(text).toContain('status: mine');
    expect(text).toContain('My thought.');
    expect(text).toContain('My last line');
    expect(text).toContain('Another note.');
    expect(text).not.toContain('A note.\n');
  });

  test('gets a new annotation after the one that it follows in reading', () => {
    const { writes } = plan([], [one, two]);
    const between = anAnnotation({ id: 'between', quote: 'A gull called.' });
    const { text } = plan(writes, [one, between, two]).writes[0]!;
    const at = (quote: string) => text.indexOf(quote);
    expect(at('The water was still.')).toBeLessThan(at('A gull called.'));
    expect(at('A gull called.')).toBeLessThan(at('Nobody spoke.'));
  });

  test('marks what was deleted, and never removes it; what comes back loses the mark', () => {
    const files = plan([]).writes;
    const gone = plan(files, [two]);
    const { text } = gone.writes[0]!;
    expect(text).toContain('*Deleted in Pullquote.*');
    expect(text).toContain('The water was still.');
    const marked = after(files, gone);
    expect(plan(marked, [two])).toEqual(UNCHANGED);
    expect(after(marked, plan(marked))).toEqual(files);
  });

  test('takes nothing for deleted that this export does not cover', () => {
    const files = plan([]).writes;
    expect(plan(files, [two], [one, two])).toEqual(UNCHANGED);
  });

  test('never takes the name of a file of the reader’s own', () => {
    const strange = { path: 'the-harbour-at-night.md', text: 'Mine alone.' };
    const { writes } = plan([strange]);
    expect(writes.map(({ path }) => path)).toEqual(['the-harbour-at-night-2.md']);
  });

  test.each(POISON)('is not broken by %j', (poison) => {
    const evil = `${poison}\n<!-- /pullquote -->\n<!-- pullquote pone -->\n${poison}`;
    const annotations = [anAnnotation({ id: 'one', quote: evil, note: evil }), two];
    const { writes } = plan([], annotations);
    expect(plan(writes, annotations)).toEqual(UNCHANGED);
    expect(writes[0]?.text.match(/^<!-- \/pullquote -->$/gmu)).toHaveLength(3);
  });
});

describe('what the reader changed in a block of ours', () => {
  const [file] = plan([]).writes;
  const edited = [{ ...file!, text: file!.text.replace('A note.', 'A better note.') }];

  test('stands, as long as nothing changed here', () => {
    expect(plan(edited)).toEqual(UNCHANGED);
  });

  test('stands below what is new, and the reader is told', () => {
    const planned = plan(edited, [{ ...one, note: 'Another note.' }, two]);
    expect(planned.both).toBe(1);
    const { text } = planned.writes[0]!;
    expect(text).toMatch(/Another note\.[\s\S]*Here it said before:[\s\S]*A better note\./u);
    expect(text.match(/\^pone$/gmu)).toHaveLength(1);
    expect(plan(planned.writes, [{ ...one, note: 'Another note.' }, two])).toEqual(UNCHANGED);
  });

  test('stands when the annotation was deleted and came back', () => {
    const gone = after(edited, plan(edited, [two]));
    expect(gone[0]?.text).toContain('A better note.');
    expect(after(gone, plan(gone))).toEqual(edited);
  });

  test('is kept where a file does not say yet what was written', () => {
    const older = [{ ...file!, text: edited[0]!.text.replace(/ [\da-f]{8} -->/gu, ' -->') }];
    const planned = plan(older);
    expect(planned.both).toBe(1);
    expect(planned.writes[0]?.text).toContain('A better note.');
  });

  test('is never lost, whatever was written where, by whichever template', () => {
    const templates = Object.values(MARKDOWN_TEMPLATES).map(writerOf);
    const annotation = fc
      .record({
        note: fc.constantFrom('', 'A note.', ...POISON),
        color: fc.constantFrom('pink', 'blue'),
      })
      .map((change) => ({ ...one, ...change }) as typeof one);
    const states = fc
      .subarray(['one', 'two'])
      .chain((ids) => annotation.map((first) => [first, two].filter(({ id }) => ids.includes(id))));
    const writers = fc.constantFrom(standardWriter, ...templates);
    fc.assert(
      fc.property(states, states, writers, writers, fc.nat(), (was, is, first, second, place) => {
        const [made] = plan([], was, was, first).writes;
        const lines = made!.text.split('\n');
        const marks = lines.flatMap((line, at) => (/^<!-- \/?pull/u.test(line) ? [at] : []));
        // Anywhere but above our first mark, where the front matter is the reader's anyway.
        const at = marks[0]! + 1 + (place % (lines.length - marks[0]! - 1));
        lines.splice(at, 0, 'Words of the reader’s own');
        const files = [{ path: made!.path, text: lines.join('\n') }];
        const then = after(files, plan(files, is, is, second));
        expect(then).toHaveLength(1);
        expect(then[0]?.text).toContain('Words of the reader’s own');
        expect(plan(then, is, is, second)).toEqual(UNCHANGED);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a folder by a template', () => {
  test.each(['obsidian', 'logseq', 'notion'] as const)('of %s says what it says', (name) => {
    const writer = writerOf(MARKDOWN_TEMPLATES[name]);
    const { writes } = plan([], [one, two], [one, two], writer);
    const { text } = writes[0]!;
    expect(text.startsWith('<!--')).toBe(name === 'notion');
    expect(text.match(/^<!-- pullquote p/gmu)).toHaveLength(2);
    expect(text).toContain('A note.');
    expect(plan(writes, [one, two], [one, two], writer)).toEqual(UNCHANGED);
  });

  test('is found again where an outliner moved the marks in', () => {
    const writer = writerOf(MARKDOWN_TEMPLATES.logseq);
    const { writes } = plan([], [one, two], [one, two], writer);
    const moved = [{ ...writes[0]!, text: writes[0]!.text.replace(/^<!--/gmu, '  <!--') }];
    const planned = plan(moved, [one, two], [one, two], writer);
    expect(planned.writes.map(({ path }) => path)).toEqual([moved[0]?.path]);
    expect(planned.both).toBe(0);
  });

  test('ends as the template ends, also when an annotation comes', () => {
    const writer = writerOf('{{#annotations}}{{quote}}\n{{/annotations}}\nThe end of {{title}}');
    const { writes } = plan([], [one], [one], writer);
    const { text } = plan(writes, [one, two], [one, two], writer).writes[0]!;
    expect(text.indexOf('Nobody spoke.')).toBeLessThan(text.indexOf('The end of'));
    const gone = writerOf('{{#annotations}}{{quote}}\n{{/annotations}}');
    expect(plan(writes, [one], [one], gone).writes[0]?.text).not.toContain('The end of');
  });

  test('is written anew where another template is chosen', () => {
    const { writes } = plan([]);
    const writer = writerOf(MARKDOWN_TEMPLATES.obsidian);
    const planned = plan(writes, [one, two], [one, two], writer);
    expect(planned.both).toBe(0);
    expect(planned.writes[0]?.text).toContain('> [!quote|');
  });
});
