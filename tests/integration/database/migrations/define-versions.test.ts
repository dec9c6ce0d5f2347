import { Dexie } from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import { defineVersions, type SchemaVersion } from '@/lib/database/migrations/define-versions';
import { LibraryDatabase, SCHEMA_VERSIONS } from '@/lib/database/schema';
import { aLibrary } from '../../../support/builders';
import { emptyBrowser } from '../../../support/library';

beforeEach(emptyBrowser);

/** A later version, as one may come: a new store, and a field that older rows do not have. */
const later: SchemaVersion = {
  version: 2,
  stores: { snapshots: 'articleId' },
  async upgrade(transaction) {
    await transaction.table('annotations').toCollection().modify({ kind: 'image' });
  },
};

const { articles, annotations } = aLibrary(30);

async function libraryOfVersion1() {
  const database = new LibraryDatabase();
  await database.open();
  await database.articles.bulkPut(articles);
  await database.annotations.bulkPut(annotations);
  database.close();
}

async function openWith(versions: readonly SchemaVersion[]) {
  const database = new Dexie('pullquote');
  defineVersions(database, versions);
  await database.open();
  return database;
}

test('stored rows come along to a later version, each brought up to it', async () => {
  await libraryOfVersion1();
  const database = await openWith([...SCHEMA_VERSIONS, later]);
  expect(database.verno).toBe(2);
  const rows = await database.table('annotations').orderBy('id').toArray();
  const expected = annotations.map((row) => ({ ...row, kind: 'image' }));
  expect(rows).toEqual(expected.sort((a, b) => (a.id < b.id ? -1 : 1)));
  expect(await database.table('articles').count()).toBe(3);
  expect(await database.table('snapshots').count()).toBe(0);
});

test('an upgrade that fails leaves the library as it was', async () => {
  await libraryOfVersion1();
  const broken: SchemaVersion = {
    ...later,
    upgrade: () => Promise.reject(new Error('the upgrade failed')),
  };
  await expect(openWith([...SCHEMA_VERSIONS, broken])).rejects.toThrow('the upgrade failed');
  const database = await openWith(SCHEMA_VERSIONS);
  expect(database.verno).toBe(1);
  expect(await database.table('annotations').count()).toBe(30);
});

test('versions only ever grow', () => {
  const numbers = SCHEMA_VERSIONS.map(({ version }) => version);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});
