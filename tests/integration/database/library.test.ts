import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { LibraryDatabase } from '@/lib/database/schema';
import { succeed } from '@/lib/domain/failure';
import { aNewAnnotation, aPage, ownPage } from '../../support/builders';
import { emptyBrowser, libraryInMemory, valueOf, witnessInMemory } from '../../support/library';

beforeEach(emptyBrowser);

const page = aPage();
const create = (services: ReturnType<typeof libraryInMemory>['services']) =>
  services['annotation.create'](aNewAnnotation(), page);

/** A library with one annotation, closed, and what was remembered of it. */
async function usedLibrary() {
  const used = libraryInMemory();
  valueOf(await create(used.services));
  used.library.close();
  return used.witness;
}

async function databaseNames() {
  return (await indexedDB.databases()).map(({ name }) => name);
}

describe('looking at the library', () => {
  test('where there never was one: new, and the look creates nothing', async () => {
    const { library } = libraryInMemory();
    expect(await library.status()).toEqual({ state: 'new', annotations: 0, articles: 0 });
    expect(await databaseNames()).toEqual([]);
  });

  test('after a first highlight: ready, with its counts', async () => {
    const witness = await usedLibrary();
    const { library } = libraryInMemory(witness);
    expect(await library.status()).toEqual({ state: 'ready', annotations: 1, articles: 1 });
  });

  test('whose witness was lost: ready, and remembered again', async () => {
    await usedLibrary();
    const { library, witness } = libraryInMemory();
    expect(await library.status()).toMatchObject({ state: 'ready', annotations: 1 });
    expect(witness.kept.witness).toMatchObject({ annotations: 1, articles: 1 });
  });
});

describe('a library that was deleted', () => {
  test('is missing, never new: nothing is written and nothing put in its place', async () => {
    const witness = await usedLibrary();
    await Dexie.delete('pullquote');
    const { library, services } = libraryInMemory(witness);
    expect(await library.status()).toMatchObject({
      state: 'missing',
      remembered: { annotations: 1 },
    });
    expect(await create(services)).toMatchObject({ failure: { code: 'library-missing' } });
    expect(await databaseNames()).toEqual([]);
  });

  test('while it was open is noticed by the next change', async () => {
    const { services } = libraryInMemory();
    valueOf(await create(services));
    await Dexie.delete('pullquote');
    const edit = { id: 'annotation-1', revision: 1, action: 'e', note: 'lost?' };
    expect(await services['annotation.edit'](edit, page)).toMatchObject({
      failure: { code: 'library-missing' },
    });
    expect(await databaseNames()).toEqual([]);
  });

  test('can be begun anew, by the reader only', async () => {
    const witness = await usedLibrary();
    await Dexie.delete('pullquote');
    const { library, services } = libraryInMemory(witness);
    expect(await services['library.begin']({}, page)).toMatchObject({
      failure: { code: 'refused' },
    });
    valueOf(await services['library.begin']({}, ownPage));
    expect(await library.status()).toEqual({ state: 'ready', annotations: 0, articles: 0 });
    valueOf(await create(services));
  });
});

describe('a library that is not as it was', () => {
  test('but another one is not shown in its place, and begun anew is kept whole', async () => {
    const { witness } = await (async () => {
      const another = libraryInMemory();
      valueOf(await create(another.services));
      another.library.close();
      return another;
    })();
    const remembered = (await witness.read())!;
    const { library, services } = libraryInMemory(
      witnessInMemory({ ...remembered, libraryId: 'the-old-one' }),
    );
    expect(await library.status()).toMatchObject({ state: 'missing' });
    expect(await create(services)).toMatchObject({ failure: { code: 'library-missing' } });
    valueOf(await services['library.begin']({}, ownPage));
    expect(
      valueOf(await library.use(async (database) => succeed(await database.annotations.count()))),
    ).toBe(1);
  });

  test('made by a newer version is left alone', async () => {
    const witness = await usedLibrary();
    const newer = new Dexie('pullquote');
    newer.version(7).stores({ annotations: 'id', articles: 'id', snapshots: 'id' });
    await newer.open();
    newer.close();
    const { library, services } = libraryInMemory(witness);
    expect(await library.status()).toMatchObject({
      state: 'newer',
      remembered: { annotations: 1 },
    });
    expect(await create(services)).toMatchObject({ failure: { code: 'library-newer' } });
    expect(await services['library.begin']({}, ownPage)).toMatchObject({
      failure: { code: 'library-newer' },
    });
    expect(await indexedDB.databases()).toMatchObject([{ name: 'pullquote', version: 70 }]);
  });

  test('opening as empty under its witness is corrupt', async () => {
    const witness = await usedLibrary();
    await Dexie.delete('pullquote');
    const empty = new LibraryDatabase();
    await empty.open();
    empty.close();
    const { library, services } = libraryInMemory(witness);
    expect(await library.status()).toMatchObject({ state: 'corrupt' });
    expect(await create(services)).toMatchObject({ failure: { code: 'library-corrupt' } });
  });

  test('whose rows cannot be read is corrupt', async () => {
    const { library } = libraryInMemory();
    const unknown = Object.assign(new Error('disk'), { name: 'UnknownError' });
    const result = await library.use(() => Promise.reject(unknown));
    expect(result).toMatchObject({ failure: { code: 'library-corrupt' } });
  });

  test('in a browser that keeps no history says so', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('did not allow mutations', 'InvalidStateError');
    });
    const { library, services } = libraryInMemory();
    expect(await library.status()).toMatchObject({ state: 'no-history' });
    expect(await create(services)).toMatchObject({ failure: { code: 'no-history' } });
    vi.restoreAllMocks();
  });
});

describe('a full disk', () => {
  test.each([
    ['AbortError', { name: 'QuotaExceededError', message: '' }, ''],
    ['QuotaExceededError', undefined, ''],
    ['InvalidStateError', undefined, 'A mutation operation was attempted …'],
    ['AbortError', undefined, 'QuotaExceededError: full'],
  ])('told as %s, %o is one failure', async (name, inner, message) => {
    const { library } = libraryInMemory();
    const error = Object.assign(new Error(message), { name, inner });
    expect(await library.use(() => Promise.reject(error))).toMatchObject({
      failure: { code: 'storage-full' },
    });
  });

  test('leaves nothing half done', async () => {
    const { library, services } = libraryInMemory();
    await library.use(async (database) => {
      database.changes.hook('creating', () => {
        throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
      });
      return succeed(null);
    });
    expect(await create(services)).toMatchObject({ failure: { code: 'storage-full' } });
    const counted = await library.use(async (database) =>
      succeed((await database.annotations.count()) + (await database.articles.count())),
    );
    expect(valueOf(counted)).toBe(0);
  });

  test('a bug is no failure: it is thrown', async () => {
    const { library } = libraryInMemory(witnessInMemory());
    await expect(library.use(() => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
  });
});
