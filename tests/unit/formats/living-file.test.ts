import { describe, expect, test } from 'vitest';
import { blockId } from '@/lib/formats/block-id';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import { planLiving, type LivingFile } from '@/lib/formats/living-file';
import { anAnnotation, anArticle } from '../../support/builders';
import { exportContext } from '../../support/records';
import { POISON } from './poison';

const article = anArticle();
const one = anAnnotation({ id: 'one', quote: 'The water was still.', note: 'A note.' });
const two = anAnnotation({ id: 'two', quote: 'Nobody spoke.' });

function plan(files: readonly LivingFile[], annotations = [one, two], living = annotations) {
  const ids = new Set(living.map(({ id }) => blockId(id)));
  const records: AnnotatedArticle[] = [{ article, annotations }];
  return planLiving(files, records, {
    ...exportContext(),
    deletedLabel: 'Deleted in Pullquote.',
    has: (token) => ids.has(token),
  });
}

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
    expect(plan(first.writes)).toEqual({ writes: [], unchanged: 1 });
  });

  test('keeps what the reader wrote around our blocks, and the name that they gave', () => {
    const [file] = plan([]).writes;
    const own = file!.text
      .replace('tags: []', 'tags: []\nstatus: mine')
      .replace(
        '<!-- /pullquote -->\n\n<!-- pullquote pone',
        '<!-- /pullquote -->\n\nMy thought.\n\n<!-- pullquote pone',
      );
    const files = [{ path: 'Reading/Harbour.md', text: `${own}\nMy last line` }];
    expect(plan(files)).toEqual({ writes: [], unchanged: 1 });
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
    expect(plan(marked, [two])).toEqual({ writes: [], unchanged: 1 });
    expect(after(marked, plan(marked))).toEqual(files);
  });

  test('takes nothing for deleted that this export does not cover', () => {
    const files = plan([]).writes;
    expect(plan(files, [two], [one, two])).toEqual({ writes: [], unchanged: 1 });
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
    expect(plan(writes, annotations)).toEqual({ writes: [], unchanged: 1 });
    expect(writes[0]?.text.match(/^<!-- \/pullquote -->$/gmu)).toHaveLength(3);
  });
});
