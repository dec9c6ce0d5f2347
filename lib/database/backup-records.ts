import type { BackupCounts, BackupRecord, UnreadableRow } from '@/lib/domain/backup-record';
import { stagedBatches } from './batches';
import { readRow } from './read-row';
import type { LibraryDatabase } from './schema';

const CHUNK = 500;
const TABLES = [
  ['article', 'articles'],
  ['annotation', 'annotations'],
  ['tombstone', 'tombstones'],
  ['draft', 'drafts'],
  ['sheet', 'sheets'],
  ['claim', 'claims'],
  ['placement', 'placements'],
  ['review', 'reviews'],
] as const;

/**
 * Everything that a backup keeps, read in chunks, articles first. A row that fits no schema is
 * given as it is, with the reason: nothing is left out silently.
 */
export async function* backupRecords(
  database: LibraryDatabase,
): AsyncGenerator<BackupRecord | UnreadableRow, void, void> {
  const staged = await stagedBatches(database);
  for (const [record, name] of TABLES) {
    let last = '';
    for (;;) {
      const table = database.table<{ id: string; batch?: string }, string>(name);
      const rows = await table.where(':id').above(last).limit(CHUNK).toArray();
      for (const row of rows) {
        if (row.batch !== undefined && staged.has(row.batch)) continue;
        const { batch: _batch, ...value } = row;
        yield readRow(record, value);
      }
      const end = rows.at(-1);
      if (end === undefined || rows.length < CHUNK) break;
      last = end.id;
    }
  }
}

export async function backupCounts(database: LibraryDatabase): Promise<BackupCounts> {
  return {
    articles: await database.articles.count(),
    annotations: await database.annotations.count(),
    tombstones: await database.tombstones.count(),
  };
}
