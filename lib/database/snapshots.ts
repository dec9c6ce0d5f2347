import type { Snapshot } from '@/lib/domain/snapshot';
import type { LibraryDatabase } from './schema';

/** Snapshots of the page that goes by any of these addresses, the one seen last first. */
export async function snapshotsAt(
  database: LibraryDatabase,
  addresses: readonly string[],
): Promise<Snapshot[]> {
  const rows = await database.snapshots.where('addresses').anyOf(addresses).distinct().toArray();
  return rows.toSorted((a, b) => (a.seen < b.seen ? 1 : -1));
}

/** Removes snapshots, and each content that no other snapshot names. */
export async function removeSnapshots(
  database: LibraryDatabase,
  snapshots: readonly Snapshot[],
): Promise<void> {
  await database.snapshots.bulkDelete(snapshots.map(({ id }) => id));
  for (const { hash } of snapshots) {
    const others = await database.snapshots.where('hash').equals(hash).count();
    if (others === 0) await database.contents.delete(hash);
  }
}
