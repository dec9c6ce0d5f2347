import { removeSnapshots, snapshotsAt } from '@/lib/database/snapshots';
import type { LibraryDatabase } from '@/lib/database/schema';
import type { ExtractedArticle } from '@/lib/domain/article';
import { fail, succeed } from '@/lib/domain/failure';
import { cleanAddress } from '@/lib/domain/page-identity';
import { createSnapshot, readingsToForget, type Snapshot } from '@/lib/domain/snapshot';
import type { ServiceDependencies, Services } from './services';

/**
 * Lays an article at hand as it was read at `requester.address`. The same content is stored once;
 * of another one only the kept snapshots of that page stay beside it.
 */
export function takeSnapshot(deps: ServiceDependencies): Services['takeSnapshot'] {
  return async (article, requester) => {
    const { address } = requester;
    if (requester.incognito) return fail('private-window');
    if (address === undefined) return fail('page-gone');
    // Before the transaction: IndexedDB ends one that waits for anything else.
    const content = await contentOf(article);
    const fresh = createSnapshot(
      { article, address, hash: content.hash },
      { id: deps.newId(), size: content.size, at: deps.now() },
    );
    if (fresh === undefined) return fail('restricted-page');
    return await deps.library.use((database) =>
      database.transaction('rw', database.snapshots, database.contents, async () => {
        const own = ofSamePage(await snapshotsAt(database, fresh.addresses), fresh);
        const same = own.find(({ hash }) => hash === fresh.hash);
        const snapshot = same === undefined ? fresh : { ...same, seen: fresh.seen };
        await database.snapshots.put(snapshot);
        await database.contents.put({ hash: content.hash, html: article.contentHtml });
        const outdated = own.filter(({ id, kept }) => kept === undefined && id !== snapshot.id);
        await removeSnapshots(database, outdated);
        await forgetReadings(database);
        return succeed(snapshot);
      }),
    );
  };
}

/** A section's common canonical address says nothing: the page's own one counts. */
function ofSamePage(found: readonly Snapshot[], { url }: Snapshot): Snapshot[] {
  return found.filter((one) => cleanAddress(one.url) === cleanAddress(url));
}

async function forgetReadings(database: LibraryDatabase): Promise<void> {
  const recent = await database.snapshots.orderBy('seen').reverse().toArray();
  await removeSnapshots(database, readingsToForget(recent));
}

async function contentOf({ contentHtml }: ExtractedArticle) {
  const bytes = new TextEncoder().encode(contentHtml);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { hash, size: bytes.length };
}
