import { isOfPage, type Snapshot } from '@/lib/domain/snapshot';
import { articlesAt } from './articles';
import type { LibraryDatabase } from './schema';

/** Snapshots of the page that goes by any of these addresses, the one seen last first. */
export async function snapshotsAt(
  database: LibraryDatabase,
  addresses: readonly string[],
): Promise<Snapshot[]> {
  const rows = await database.snapshots.where('addresses').anyOf(addresses).distinct().toArray();
  return rows.toSorted((a, b) => (a.seen < b.seen ? 1 : -1));
}

/** The snapshots of the same page, the one seen last first. */
export async function snapshotsOfPage(
  database: LibraryDatabase,
  { addresses, url }: Pick<Snapshot, 'addresses' | 'url'>,
): Promise<Snapshot[]> {
  return (await snapshotsAt(database, addresses)).filter((one) => isOfPage(one, url));
}

/** Those of the snapshots whose article has annotations outside the trash. */
export async function annotatedSnapshots(
  database: LibraryDatabase,
  snapshots: readonly Snapshot[],
): Promise<Set<Snapshot>> {
  const annotated = new Set<Snapshot>();
  for (const snapshot of snapshots) {
    const articles = await articlesAt(database, snapshot.addresses);
    const ids = articles.map(({ id }) => id);
    const annotations = await database.annotations.where('articleId').anyOf(ids).toArray();
    if (annotations.some(({ deleted }) => deleted === undefined)) annotated.add(snapshot);
  }
  return annotated;
}

/** Removes snapshots, and each content that no other snapshot names. */
export async function removeSnapshots(
  database: LibraryDatabase,
  snapshots: readonly Snapshot[],
): Promise<void> {
  if (snapshots.length === 0) return;
  await database.snapshots.bulkDelete(snapshots.map(({ id }) => id));
  await dropContents(database, snapshots.flatMap(contentsNamed));
}

/** Drops those of the contents that no snapshot names any more. */
export async function dropContents(
  database: LibraryDatabase,
  hashes: readonly string[],
): Promise<void> {
  const orphaned = new Set(hashes);
  if (orphaned.size === 0) return;
  await database.snapshots.each((snapshot) => {
    for (const hash of contentsNamed(snapshot)) orphaned.delete(hash);
  });
  await database.contents.bulkDelete([...orphaned]);
}

function contentsNamed({ hash, pictures = [] }: Snapshot): string[] {
  return [hash, ...pictures.map((picture) => picture.hash)];
}
