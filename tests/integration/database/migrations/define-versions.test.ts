import { Dexie } from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import { defineVersions, type SchemaVersion } from '@/lib/database/migrations/define-versions';
import { version1 } from '@/lib/database/migrations/version-1';
import { version2 } from '@/lib/database/migrations/version-2';
import { LibraryDatabase, SCHEMA_VERSIONS } from '@/lib/database/schema';
import { aLibrary } from '../../../support/builders';
import { emptyBrowser } from '../../../support/library';

beforeEach(emptyBrowser);

/** A later version, as one may come: a new store, and a field that older rows do not have. */
const later: SchemaVersion = {
  version: 4,
  stores: { letters: 'id' },
  async upgrade(transaction) {
    await transaction.table('annotations').toCollection().modify({ kind: 'image' });
  },
};

const { articles, annotations } = aLibrary(30);
const START = '2026-03-01T10:00:00.000Z';
const draft = { id: 'draft-1', pageUrl: 'http://news.example/', text: 'half a th', at: START };
const change = { action: 'first', record: 'annotation', id: 'annotation-1', at: START };

/** As the first release left it, rows of every store in it. */
async function libraryOfVersion1() {
  const database = await openWith([version1]);
  await database.table('articles').bulkPut(articles);
  await database.table('annotations').bulkPut(annotations);
  await database.table('identity').put({ key: 'library', libraryId: 'one', created: START });
  await database.table('drafts').put(draft);
  await database.table('changes').add(change);
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
  expect(database.verno).toBe(4);
  const rows = await database.table('annotations').orderBy('id').toArray();
  const expected = annotations.map((row) => ({ ...row, kind: 'image' }));
  expect(rows).toEqual(expected.sort((a, b) => (a.id < b.id ? -1 : 1)));
  expect(await database.table('articles').count()).toBe(3);
  expect(await database.table('letters').count()).toBe(0);
});

test('a library of version 1 opens with every row as it was, and room for what came since', async () => {
  await libraryOfVersion1();
  const database = new LibraryDatabase();
  await database.open();
  expect(database.verno).toBe(3);
  const byId = <Row extends { id: string }>(rows: Row[]) =>
    rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(await database.annotations.toArray())).toEqual(byId(annotations));
  expect(byId(await database.articles.toArray())).toEqual(byId(articles));
  expect(await database.identity.get('library')).toMatchObject({ libraryId: 'one' });
  expect(await database.drafts.toArray()).toEqual([draft]);
  expect(await database.changes.toArray()).toEqual([{ ...change, seq: 1 }]);
  expect(await database.snapshots.count()).toBe(0);
  expect(await database.sheets.count()).toBe(0);
  database.close();
});

test('a library of version 2 keeps its snapshots, and has room for claim sheets and reviews', async () => {
  const before = await openWith([version1, version2]);
  const snapshot = { id: 'one', addresses: ['http://news.example/'], hash: 'abc', seen: START };
  await before.table('annotations').bulkPut(annotations);
  await before.table('snapshots').put(snapshot);
  await before.table('contents').put({ hash: 'abc', html: '<p>Still water.</p>' });
  await before.table('merges').put({ batch: 'b', record: 'draft', id: 'd', incoming: draft });
  before.close();
  const database = new LibraryDatabase();
  await database.open();
  expect(await database.annotations.count()).toBe(30);
  expect(await database.snapshots.toArray()).toEqual([snapshot]);
  expect(await database.contents.toArray()).toEqual([{ hash: 'abc', html: '<p>Still water.</p>' }]);
  expect(await database.merges.count()).toBe(1);
  for (const table of [database.sheets, database.claims, database.placements, database.reviews]) {
    expect(await table.count()).toBe(0);
  }
  database.close();
});

test('an upgrade that fails leaves the library as it was', async () => {
  await libraryOfVersion1();
  const broken: SchemaVersion = {
    ...later,
    upgrade: () => Promise.reject(new Error('the upgrade failed')),
  };
  await expect(openWith([...SCHEMA_VERSIONS, broken])).rejects.toThrow('the upgrade failed');
  const database = await openWith([version1]);
  expect(database.verno).toBe(1);
  expect(await database.table('annotations').count()).toBe(30);
});

test('versions only ever grow', () => {
  const numbers = SCHEMA_VERSIONS.map(({ version }) => version);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});
