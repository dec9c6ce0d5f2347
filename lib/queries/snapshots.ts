import { snapshotsAt, snapshotsOfPage } from '@/lib/database/snapshots';
import type { Library } from '@/lib/database/library';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import type { ArticleId } from '@/lib/domain/ids';
import type { Snapshot } from '@/lib/domain/snapshot';
import { watch, type LiveQuery } from './live-query';

/** A snapshot with its content. */
export interface OpenedSnapshot {
  snapshot: Snapshot;
  /** Sanitised again where it enters a DOM. */
  html: string;
}

/** Opens a snapshot by its id; `not-found` if it is there no more. */
export function openSnapshot(library: Library, id: string): Promise<Result<OpenedSnapshot>> {
  return library.use(async ({ snapshots, contents }) => {
    const snapshot = await snapshots.get(id);
    const content = snapshot && (await contents.get(snapshot.hash));
    return snapshot === undefined || content === undefined
      ? fail('not-found')
      : succeed({ snapshot, html: content.html });
  });
}

/** The snapshot of an article that was seen last; `undefined` if none is at hand. */
export async function newestSnapshotOf(
  library: Library,
  id: ArticleId,
): Promise<Snapshot | undefined> {
  const found = await library.use(async (database) => {
    const article = await database.articles.get(id);
    const all = article === undefined ? [] : await snapshotsAt(database, article.addresses);
    return succeed(all[0]);
  });
  return found.ok ? found.value : undefined;
}

/** Every version of the same article that is at hand, the one read last first. */
export function versionsOf(library: Library, snapshot: Snapshot): LiveQuery<Snapshot[]> {
  return watch(library, (database) => snapshotsOfPage(database, snapshot));
}
