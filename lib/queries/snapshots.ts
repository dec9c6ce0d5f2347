import { snapshotsAt, snapshotsOfPage } from '@/lib/database/snapshots';
import type { Library } from '@/lib/database/library';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import type { ArticleId } from '@/lib/domain/ids';
import { sizeOf } from '@/lib/domain/kept-snapshots';
import type { Snapshot, TakenPicture } from '@/lib/domain/snapshot';
import { watch, type LiveQuery } from './live-query';

/** A snapshot with its content. */
export interface OpenedSnapshot {
  snapshot: Snapshot;
  /** Sanitised again where it enters a DOM. */
  html: string;
  /** What stands in it, as far as its page had loaded it. */
  pictures: readonly TakenPicture[];
}

/** Opens a snapshot by its id; `not-found` if it is there no more. */
export function openSnapshot(library: Library, id: string): Promise<Result<OpenedSnapshot>> {
  return library.use(async ({ snapshots, contents }) => {
    const snapshot = await snapshots.get(id);
    const content = snapshot && (await contents.get(snapshot.hash));
    if (snapshot === undefined || content === undefined || !('html' in content)) {
      return fail('not-found');
    }
    const named = snapshot.pictures ?? [];
    const stored = await contents.bulkGet(named.map(({ hash }) => hash));
    const pictures = named.flatMap(({ address }, at) => {
      const picture = stored[at];
      if (picture === undefined || !('bytes' in picture)) return [];
      const { mediaType, bytes } = picture;
      return [{ address, mediaType, bytes }];
    });
    return succeed({ snapshot, html: content.html, pictures });
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

/** Everything that can be read here, without its content. */
export function everySnapshot(library: Library): LiveQuery<Snapshot[]> {
  return watch(library, (database) => database.snapshots.toArray());
}

/** What kept articles take, in bytes; nothing where the library cannot be read. */
export async function keptSize(library: Library): Promise<number> {
  const found = await library.use(async ({ snapshots }) =>
    succeed(sizeOf(await snapshots.orderBy('kept').toArray())),
  );
  return found.ok ? found.value : 0;
}

/** Where an article is on the web, if it is known. */
export async function addressOfArticle(
  library: Library,
  id: ArticleId,
): Promise<string | undefined> {
  const found = await library.use(async ({ articles }) => succeed((await articles.get(id))?.url));
  return found.ok ? found.value : undefined;
}
