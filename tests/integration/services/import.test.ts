import { beforeEach, describe, expect, test } from 'vitest';
import { succeed } from '@/lib/domain/failure';
import type { Meeting } from '@/lib/domain/meet-import';
import { importerOf } from '@/lib/formats/importers';
import { planRestore } from '@/lib/services/restore';
import { aNewAnnotation, aPage, ownPage } from '../../support/builders';
import { importSamples, PLAIN_WORDS } from '../../support/import-samples';
import { emptyBrowser, libraryInMemory, valueOf } from '../../support/library';

beforeEach(emptyBrowser);

type InMemory = ReturnType<typeof libraryInMemory>;
const forever = new AbortController().signal;
const options = (meeting: Meeting = 'mine') => ({
  signal: forever,
  onProgress: () => undefined,
  meeting,
});

async function plan(library: InMemory, file: Blob) {
  const importer = valueOf(await importerOf(file));
  const source = {
    importer: importer.id,
    foreign: true,
    read: (onRecord: Parameters<typeof importer.read>[1], signal: AbortSignal) =>
      importer.read(file, onRecord, { now: '2026-11-23T12:00:00.000Z', signal }),
  };
  return valueOf(await planRestore(library, source, forever));
}

async function contents({ library }: InMemory) {
  return valueOf(
    await library.use(async ({ annotations, articles, batches }) =>
      succeed({
        annotations: await annotations.toArray(),
        articles: await articles.toArray(),
        batches: await batches.toArray(),
      }),
    ),
  );
}

const samples = await importSamples();
const tools = Object.keys(samples) as (keyof typeof samples)[];

describe.each(tools)('a file of %s', (tool) => {
  test('is shown first, comes in as one action, and a second time changes nothing', async () => {
    const library = libraryInMemory();
    const first = await plan(library, samples[tool]);
    expect(first.added.articles).toBe(1);
    expect((await contents(library)).articles).toEqual([]);
    const { action } = valueOf(await first.apply(options()));
    const before = await contents(library);
    expect(before.articles).toHaveLength(1);

    const second = await plan(library, samples[tool]);
    expect(second).toMatchObject({ added: { annotations: 0, articles: 0 }, merged: 0, joined: 0 });
    valueOf(await second.apply(options('theirs')));
    const after = await contents(library);
    expect([after.annotations, after.articles]).toEqual([before.annotations, before.articles]);

    valueOf(await library.services['action.undo']({ action }, ownPage));
    valueOf(await library.services.keepHouse());
    const undone = await contents(library);
    expect([undone.annotations, undone.articles]).toEqual([[], []]);
  });

  test('that was purged here is not brought back', async () => {
    const library = libraryInMemory();
    valueOf(await (await plan(library, samples[tool])).apply(options()));
    const [annotation] = (await contents(library)).annotations;
    if (annotation === undefined) return;
    const { id } = annotation;
    valueOf(await library.services['annotation.delete']({ id, action: 'delete' }, ownPage));
    valueOf(await library.services['trash.purge']({ ids: [id], action: 'purge' }, ownPage));
    expect(await plan(library, samples[tool])).toMatchObject({
      added: { annotations: 0 },
      refused: 1,
    });
  });
});

describe('a passage that the reader has already', () => {
  const { url, quote } = PLAIN_WORDS;
  async function withOwn(note: string) {
    const library = libraryInMemory();
    valueOf(
      await library.services['annotation.create'](
        aNewAnnotation({ quote: quote.toUpperCase(), note, tags: ['own'] }, { title: 'Gauges' }),
        aPage(url),
      ),
    );
    return library;
  }
  const meet = async (library: InMemory, meeting: Meeting) => {
    const planned = await plan(library, samples.hypothesis);
    expect(planned).toMatchObject({ added: { annotations: 0, articles: 0 }, merged: 1 });
    expect(planned.differing).toHaveLength(1);
    valueOf(await planned.apply(options(meeting)));
    const { annotations, articles } = await contents(library);
    expect(articles).toHaveLength(1);
    expect(annotations).toHaveLength(1);
    return annotations[0];
  };

  test('stays as it is, if the reader keeps theirs', async () => {
    const library = await withOwn('Mine.');
    const [before] = (await contents(library)).annotations;
    expect(await meet(library, 'mine')).toEqual(before);
  });

  test('gets both notes, if the reader wants both', async () => {
    const kept = await meet(await withOwn('Mine.'), 'both');
    expect(kept).toMatchObject({ note: 'Mine.\n\nUse as an epigraph.', tags: ['own', 'water'] });
  });

  test('gets the note of the file, and undo brings the own one back', async () => {
    const library = await withOwn('Mine.');
    const planned = await plan(library, samples.hypothesis);
    const { action } = valueOf(await planned.apply(options('theirs')));
    expect((await contents(library)).annotations[0]?.note).toBe('Use as an epigraph.');
    valueOf(await library.services['action.undo']({ action }, ownPage));
    expect((await contents(library)).annotations[0]?.note).toBe('Mine.');
  });
});

test('the same passage from two tools is there once', async () => {
  const library = libraryInMemory();
  valueOf(await (await plan(library, samples.readwise)).apply(options()));
  expect(await plan(library, samples.omnivore)).toMatchObject({
    added: { annotations: 0, articles: 0 },
    same: 1,
  });
});

test('links bring their tags and notes to articles that are there', async () => {
  const library = libraryInMemory();
  valueOf(await library.services['annotation.create'](aNewAnnotation(), aPage(PLAIN_WORDS.url)));
  const planned = await plan(library, samples.karakeep);
  expect(planned).toMatchObject({ added: { articles: 0 }, joined: 1 });
  valueOf(await planned.apply(options()));
  const { articles } = await contents(library);
  expect(articles).toMatchObject([{ note: 'Use as an epigraph.', tags: ['water'] }]);
});

test('a file that breaks off midway leaves nothing behind', async () => {
  const library = libraryInMemory();
  const file = new Blob([await samples.readwise.text(), '"never closed']);
  const importer = valueOf(await importerOf(file));
  const source = {
    importer: importer.id,
    foreign: true,
    read: (onRecord: Parameters<typeof importer.read>[1], signal: AbortSignal) =>
      importer.read(file, onRecord, { now: '2026-11-23T12:00:00.000Z', signal }),
  };
  expect(await planRestore(library, source, forever)).toMatchObject({
    failure: { code: 'file-truncated' },
  });
  expect((await contents(library)).batches).toEqual([]);
});
