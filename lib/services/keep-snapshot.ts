import { annotatedSnapshots, removeSnapshots } from '@/lib/database/snapshots';
import type { LibraryDatabase } from '@/lib/database/schema';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import type { IsoDateTime } from '@/lib/domain/ids';
import { RESERVE, sizeOf, snapshotsToDrop, type KeepingRoom } from '@/lib/domain/kept-snapshots';
import type { Snapshot } from '@/lib/domain/snapshot';

/**
 * Keeps a stored snapshot, and lets others go that must make room for it. To be called in a
 * transaction. Fails with `disk-nearly-full`, or with `snapshots-full` if only articles with
 * annotations could make room; then nothing is changed.
 *
 * @param room without it there is no limit
 */
export async function keepSnapshot(
  database: LibraryDatabase,
  snapshot: Snapshot,
  { at, room }: { at: IsoDateTime; room: KeepingRoom | undefined },
): Promise<Result<Snapshot>> {
  const kept = { ...snapshot, kept: at };
  if (room !== undefined) {
    if (room.free < kept.size + RESERVE) return fail('disk-nearly-full');
    const others = await database.snapshots.where('id').notEqual(kept.id).toArray();
    const all = [...others, kept];
    if (sizeOf(all) > room.limit) {
      const annotated = await annotatedSnapshots(database, others);
      const dropped = snapshotsToDrop(all, {
        limit: room.limit,
        keep: kept.id,
        isAnnotated: (one) => annotated.has(one),
      });
      if (dropped === undefined) return fail('snapshots-full');
      await removeSnapshots(database, dropped);
    }
  }
  await database.snapshots.put(kept);
  return succeed(kept);
}
