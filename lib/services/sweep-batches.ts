import { pruneBatchImages } from '@/lib/database/changes';
import { removeStaged, stagedBatches } from '@/lib/database/batches';
import { KEPT_DAYS } from '@/lib/domain/change';
import { succeed, type Result } from '@/lib/domain/failure';
import type { ServiceDependencies } from './services';

const DAY = 86_400_000;

/** The instant before which the trash is emptied. */
export function longAgo(now: string): string {
  return new Date(Date.parse(now) - KEPT_DAYS * DAY).toISOString();
}

/**
 * Removes what a cancelled, crashed or undone restore left behind. One that is still running holds
 * the lock, and is left alone.
 */
export function sweepBatches(
  deps: Pick<ServiceDependencies, 'library' | 'now'>,
): Promise<Result<null>> {
  return deps.library.use(async (database) => {
    await whenNobodyRestores(async () => {
      for (const batch of await stagedBatches(database)) await removeStaged(database, batch);
    });
    await database.transaction('rw', database.changes, () =>
      pruneBatchImages(database, longAgo(deps.now())),
    );
    return succeed(null);
  });
}

const RESTORE_LOCK = 'pullquote-restore';

/** Bulk changes run one at a time, in whatever page they were begun. */
export async function withRestoreLock<T>(work: () => Promise<T>): Promise<T> {
  const locks = webLocks();
  return locks === undefined ? await work() : await locks.request(RESTORE_LOCK, work);
}

/** Work that waits for another time while a restore is running. */
async function whenNobodyRestores(work: () => Promise<void>): Promise<void> {
  const locks = webLocks();
  if (locks === undefined) return await work();
  await locks.request(RESTORE_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
  });
}

/** Web Locks are not everywhere: without them a single page is trusted to be the only one. */
function webLocks(): LockManager | undefined {
  return (globalThis.navigator as Navigator | undefined)?.locks;
}
