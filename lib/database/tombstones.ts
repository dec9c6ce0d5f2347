import type { Tombstone } from '@/lib/domain/annotation';
import type { LibraryDatabase } from './schema';

/** Whether the words of a record were removed for ever. */
export async function wasPurged(database: LibraryDatabase, id: string): Promise<boolean> {
  return (await database.tombstones.get(id)) !== undefined;
}

export async function layTombstones(
  database: LibraryDatabase,
  tombstones: readonly Tombstone[],
): Promise<void> {
  await database.tombstones.bulkPut(tombstones);
}
