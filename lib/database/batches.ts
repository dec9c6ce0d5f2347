import type { BatchId } from '@/lib/domain/ids';
import type { LibraryDatabase } from './schema';

/** The batches whose records nobody may see yet, or no longer. */
export async function stagedBatches(database: LibraryDatabase): Promise<ReadonlySet<BatchId>> {
  return new Set(await database.batches.where('state').equals('staged').primaryKeys());
}

/** Leaves out what belongs to a staged batch. */
export async function withoutStaged<Row extends { batch?: BatchId | undefined }>(
  database: LibraryDatabase,
  rows: Row[],
): Promise<Row[]> {
  if (rows.every(({ batch }) => batch === undefined)) return rows;
  const staged = await stagedBatches(database);
  return rows.filter(({ batch }) => batch === undefined || !staged.has(batch));
}

/** Removes what a batch brought, in chunks, so that the library stays usable meanwhile. */
export async function removeStaged(
  database: LibraryDatabase,
  batch: BatchId,
  chunk = 1_000,
): Promise<void> {
  for (const table of [database.annotations, database.articles, database.merges] as const) {
    for (let removed = chunk; removed === chunk;) {
      removed = await table.where('batch').equals(batch).limit(chunk).delete();
    }
  }
  await database.batches.delete(batch);
}
