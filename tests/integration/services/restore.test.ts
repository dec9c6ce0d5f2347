import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { succeed } from '@/lib/domain/failure';
import { backupImporter } from '@/lib/formats/backup-importer';
import { writeBackup } from '@/lib/formats/backup-writer';
import { backupSource } from '@/lib/services/backup';
import { planRestore } from '@/lib/services/restore';
import { aLibrary, aNewAnnotation, aPage, ownPage } from '../../support/builders';
import { emptyBrowser, libraryInMemory, valueOf, witnessInMemory } from '../../support/library';

beforeEach(emptyBrowser);

type InMemory = ReturnType<typeof libraryInMemory>;
const page = aPage();
const forever = new AbortController().signal;
const quiet = { signal: forever, onProgress: () => undefined };

async function backupOf(library: InMemory): Promise<Blob> {
  const { header, records } = valueOf(await backupSource(library, { colorNames: { blue: 'Sea' } }));
  return await new Response(writeBackup(header, records)).blob();
}

const plan = (library: InMemory, file: Blob, signal = forever) =>
  planRestore(
    library,
    {
      importer: 'backup',
      foreign: false,
      read: (onRecord, ending) => backupImporter.read(file, onRecord, { now: '', signal: ending }),
    },
    signal,
  );

async function contents({ library }: InMemory) {
  return valueOf(
    await library.use(async (database) =>
      succeed({
        annotations: await database.annotations.toArray(),
        articles: await database.articles.toArray(),
        tombstones: await database.tombstones.toArray(),
        batches: await database.batches.toArray(),
      }),
    ),
  );
}

async function filled(size = 25) {
  const library = libraryInMemory();
  const { articles, annotations } = aLibrary(size);
  await library.library.use(async (database) => {
    await database.articles.bulkPut(articles);
    await database.annotations.bulkPut(annotations);
    return succeed(null);
  });
  return library;
}

/** A browser without the library that a backup was made of. */
function newBrowser() {
  emptyBrowser();
  return libraryInMemory();
}

describe('a backup in place of a library that was lost', () => {
  test('is shown first, and begins a new library only when the reader agrees', async () => {
    const file = await backupOf(await filled());
    emptyBrowser();
    const witness = witnessInMemory({ libraryId: 'lost', annotations: 9, articles: 1, at: '2026' });
    const library = libraryInMemory(witness);
    const planned = valueOf(await plan(library, file));
    expect(planned).toMatchObject({ begins: true, added: { annotations: 25 } });
    expect(await library.library.status()).toMatchObject({ state: 'missing' });
    valueOf(await planned.apply(quiet));
    expect((await contents(library)).annotations).toHaveLength(25);
    expect(await witness.read()).toMatchObject({ annotations: 25 });
  });

  test('is not offered over a library of a newer version', async () => {
    const file = await backupOf(await filled());
    emptyBrowser();
    const newer = new Dexie('pullquote');
    newer.version(7).stores({ annotations: 'id' });
    await newer.open();
    newer.close();
    expect(await plan(libraryInMemory(), file)).toMatchObject({
      failure: { code: 'library-newer' },
    });
  });
});

describe('a backup that is restored', () => {
  test('brings back every annotation and article, as they were', async () => {
    const before = await filled();
    await before.services['annotation.delete']({ id: 'annotation-3', action: 'd' }, ownPage);
    const was = await contents(before);
    const file = await backupOf(before);
    const after = newBrowser();
    const planned = valueOf(await plan(after, file));
    expect(planned).toMatchObject({
      added: { annotations: 25, articles: 3 },
      settings: { colorNames: { blue: 'Sea' } },
    });
    expect((await contents(after)).annotations).toEqual([]);
    valueOf(await planned.apply(quiet));
    const now = await contents(after);
    const plain = ({ batch: _batch, ...row }: { batch?: string | undefined }) => row;
    expect(now.annotations.map(plain)).toEqual(was.annotations);
    expect(now.articles.map(plain)).toEqual(was.articles);
    expect(after.witness.kept.witness).toMatchObject({ annotations: 24, articles: 3 });
  });

  test('changes nothing the second time', async () => {
    const file = await backupOf(await filled());
    const after = newBrowser();
    valueOf(await valueOf(await plan(after, file)).apply(quiet));
    const once = await contents(after);
    const again = valueOf(await plan(after, file));
    expect(again).toMatchObject({ added: { annotations: 0, articles: 0 }, merged: 0, same: 28 });
    valueOf(await again.apply(quiet));
    expect((await contents(after)).annotations).toEqual(once.annotations);
  });

  test('is taken back as one action, but for what was edited since', async () => {
    const file = await backupOf(await filled());
    const after = newBrowser();
    const { action } = valueOf(await valueOf(await plan(after, file)).apply(quiet));
    const edit = { id: 'annotation-7', revision: 1, action: 'e', note: 'mine' };
    valueOf(await after.services['annotation.edit'](edit, ownPage));
    valueOf(await after.services['action.undo']({ action }, ownPage));
    const shown = await after.services.pageAnnotations(
      'https://news.example/story-1',
      undefined,
      ownPage,
    );
    expect(valueOf(shown).annotations).toEqual([]);
    valueOf(await after.services.keepHouse());
    const left = await contents(after);
    expect(left.annotations.map(({ id }) => id)).toEqual(['annotation-7']);
    expect(left.articles.map(({ id }) => id)).toEqual(['article-0']);
    expect(left.batches).toEqual([]);
  });

  test('never brings back what was purged', async () => {
    const library = await filled();
    const file = await backupOf(library);
    await library.services['annotation.delete']({ id: 'annotation-3', action: 'd' }, ownPage);
    const gone = valueOf(
      await library.services['trash.purge']({ ids: 'all', action: 'p' }, ownPage),
    );
    expect(gone).toMatchObject([{ id: 'annotation-3' }]);
    const planned = valueOf(await plan(library, file));
    expect(planned).toMatchObject({ refused: 1, added: { annotations: 0 } });
    valueOf(await planned.apply(quiet));
    expect((await contents(library)).annotations).toHaveLength(24);
  });

  test('merges field by field what was changed on both sides', async () => {
    const library = libraryInMemory();
    valueOf(await library.services['annotation.create'](aNewAnnotation(), page));
    const first = await backupOf(library);
    const edit = { id: 'annotation-1', revision: 1, action: 'e', note: 'later' };
    valueOf(await library.services['annotation.edit'](edit, page));
    const second = await backupOf(library);
    const other = newBrowser();
    valueOf(await valueOf(await plan(other, first)).apply(quiet));
    const recolour = { id: 'annotation-1', revision: 1, action: 'c', color: 'pink' as const };
    valueOf(await other.services['annotation.edit'](recolour, page));
    const planned = valueOf(await plan(other, second));
    expect(planned.merged).toBe(1);
    const { action } = valueOf(await planned.apply(quiet));
    expect((await contents(other)).annotations).toMatchObject([{ note: 'later', color: 'pink' }]);
    valueOf(await other.services['action.undo']({ action }, ownPage));
    expect((await contents(other)).annotations).toMatchObject([{ note: '', color: 'pink' }]);
  });

  test('that is cancelled in the middle leaves nothing behind', async () => {
    const file = await backupOf(await filled(1_500));
    const after = newBrowser();
    const ending = new AbortController();
    const planned = valueOf(await plan(after, file));
    const result = await planned.apply({ signal: ending.signal, onProgress: () => ending.abort() });
    expect(result).toMatchObject({ failure: { code: 'cancelled' } });
    expect(await contents(after)).toMatchObject({ annotations: [], articles: [], batches: [] });
  });

  test('whose page dies in the middle shows nothing, and is swept at the next start', async () => {
    const { library, services } = libraryInMemory();
    const { articles, annotations } = aLibrary(20);
    await library.use(async (database) => {
      const batch = 'dead';
      const counts = { annotations: 20, articles: 2 };
      await database.batches.put({
        id: batch,
        state: 'staged',
        importer: 'backup',
        at: '2026-01-01',
        counts,
      });
      await database.articles.bulkPut(articles.map((row) => ({ ...row, batch })));
      await database.annotations.bulkPut(annotations.map((row) => ({ ...row, batch })));
      return succeed(null);
    });
    const shown = await services.pageAnnotations(
      'https://news.example/story-0',
      undefined,
      ownPage,
    );
    expect(valueOf(shown).annotations).toEqual([]);
    valueOf(await services.keepHouse());
    const counted = await library.use(async (database) =>
      succeed(await database.annotations.count()),
    );
    expect(valueOf(counted)).toBe(0);
  });
});
