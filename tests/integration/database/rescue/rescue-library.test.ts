import { beforeEach, expect, test } from 'vitest';
import { rescueLibrary } from '@/lib/database/rescue/rescue-library';
import { STORED_VERSION } from '@/lib/database/schema';
import { succeed } from '@/lib/domain/failure';
import { aLibrary } from '../../../support/builders';
import { emptyBrowser, libraryInMemory } from '../../../support/library';

beforeEach(emptyBrowser);

test('where there is no library nothing is found, and nothing created', async () => {
  expect(await rescueLibrary('pullquote')).toEqual({ found: 'nothing', detail: 'no database' });
  expect(await indexedDB.databases()).toEqual([]);
});

test('everything is read without Dexie, staged rows too; damaged ones are named', async () => {
  const { library } = libraryInMemory();
  const { articles, annotations } = aLibrary(450);
  await library.use(async (database) => {
    await database.articles.bulkPut(articles);
    await database.annotations.bulkPut(annotations.map((row) => ({ ...row, batch: 'staged' })));
    await database.annotations.update('annotation-3', { created: 'no date' });
    return succeed(null);
  });
  library.close();
  const rescue = await rescueLibrary('pullquote');
  if (rescue.found !== 'library') throw new Error(rescue.detail);
  expect(rescue.library).toMatchObject({
    version: STORED_VERSION,
    counts: { articles: 45, annotations: 450, tombstones: 0 },
  });
  const rows = [];
  for await (const row of rescue.library.records()) rows.push(row);
  expect(rows.filter(({ record }) => record === 'annotation')).toHaveLength(449);
  expect(rows.filter(({ record }) => record === 'unreadable')).toMatchObject([
    { value: { id: 'annotation-3' }, reason: 'value.created: check' },
  ]);
});
