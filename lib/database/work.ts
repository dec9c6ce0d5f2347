import type { Table } from 'dexie';
import type { IsoDateTime } from '@/lib/domain/ids';
import type { WorkKind, WorkRecord, WorkRecords } from '@/lib/domain/work-record';
import type { LibraryDatabase } from './schema';

const TABLE_OF = {
  sheet: 'sheets',
  claim: 'claims',
  placement: 'placements',
  review: 'reviews',
} as const;

/** Where the records of a kind lie. */
export function workTable<Kind extends WorkKind>(
  database: LibraryDatabase,
  kind: Kind,
): Table<WorkRecords[Kind], string> {
  return database.table(TABLE_OF[kind]);
}

/** Removes what only pointed at annotations that were purged. It holds no words of its own. */
export async function forgetWorkOn(database: LibraryDatabase, ids: string[]): Promise<void> {
  await database.placements.where('annotationId').anyOf(ids).delete();
  await database.reviews.bulkDelete(ids);
}

/** Removes what was taken off sheets before an instant, and answers it. */
export async function removeWorkDeletedBefore(
  database: LibraryDatabase,
  instant: IsoDateTime,
): Promise<WorkRecord[]> {
  const removed: WorkRecord[] = [];
  for (const table of [database.sheets, database.claims, database.placements] as const) {
    const rows: WorkRecord[] = await table.where('deleted').below(instant).toArray();
    await table.bulkDelete(rows.map(({ id }) => id));
    removed.push(...rows);
  }
  return removed;
}
