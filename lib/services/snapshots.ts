import { removeSnapshots, snapshotsOfPage } from '@/lib/database/snapshots';
import type { LibraryDatabase } from '@/lib/database/schema';
import type { ExtractedArticle } from '@/lib/domain/article';
import { fail, succeed } from '@/lib/domain/failure';
import { isFurtherVersion } from '@/lib/domain/kept-snapshots';
import { pageKeys } from '@/lib/domain/page-identity';
import {
  createSnapshot,
  readingsToForget,
  saysTheSame,
  type Snapshot,
  type StoredPicture,
  type TakenPicture,
} from '@/lib/domain/snapshot';
import { keepSnapshot } from './keep-snapshot';
import type { ServiceDependencies, Services } from './services';

/**
 * Lays an article at hand as it was read at `requester.address`. The same words are stored once; of
 * a page with kept versions, other words are a further one.
 */
export function takeSnapshot(deps: ServiceDependencies): Services['takeSnapshot'] {
  return async (article, requester, { keep = false, pictures = [] } = {}) => {
    const { address } = requester;
    if (requester.incognito) return fail('private-window');
    if (address === undefined) return fail('page-gone');
    // Before the transaction: IndexedDB ends one that waits for anything else.
    const content = await contentOf(article);
    const stored = await storedPictures(pictures);
    const room = await deps.keepingRoom?.();
    const { hash, wordsHash } = content;
    const at = deps.now();
    const fresh = createSnapshot(
      { article, address, hash, wordsHash },
      { id: deps.newId(), size: content.size, at },
    );
    if (fresh === undefined) return fail('restricted-page');
    return await deps.library.use((database) =>
      database.transaction('rw', snapshotTables(database), async () => {
        const own = await snapshotsOfPage(database, fresh);
        const same = own.find(
          (one) => one.hash === hash || (one.kept !== undefined && saysTheSame(one, fresh)),
        );
        const known = same === undefined ? fresh : { ...same, seen: fresh.seen };
        // Pictures come as a page is scrolled: those that were had before stay.
        const snapshot = withPictures(known, stored);
        await database.snapshots.put(snapshot);
        if (same === undefined) {
          await database.contents.put({ hash, html: article.contentHtml });
        }
        for (const { picture } of stored) await database.contents.put(picture);
        const kept = own.filter((one) => one.kept !== undefined);
        if (snapshot.kept === undefined && (keep || isFurtherVersion(fresh, kept))) {
          const keeping = await keepSnapshot(database, snapshot, { at, room });
          // A further version is kept where there is room; without it, it can still be read.
          if (keep || keeping.ok) return keeping;
        }
        const outdated = own.filter((one) => one.kept === undefined && one.id !== snapshot.id);
        await removeSnapshots(database, outdated);
        await forgetReadings(database);
        return succeed(snapshot);
      }),
    );
  };
}

/** Keeps a snapshot that is at hand. */
export function snapshotKeep(deps: ServiceDependencies): Services['snapshot.keep'] {
  return async ({ id }, { incognito }) => {
    if (incognito) return fail('private-window');
    const room = await deps.keepingRoom?.();
    return await deps.library.use((database) =>
      database.transaction('rw', snapshotTables(database), async () => {
        const snapshot = await database.snapshots.get(id);
        if (snapshot === undefined) return fail('not-found');
        if (snapshot.kept !== undefined) return succeed(snapshot);
        return await keepSnapshot(database, snapshot, { at: deps.now(), room });
      }),
    );
  };
}

/** Snapshots need not be kept any more: they stay at hand for a while, and go again. */
export function snapshotRelease(deps: ServiceDependencies): Services['snapshot.release'] {
  return async ({ ids }, { incognito }) => {
    if (incognito) return fail('private-window');
    return await deps.library.use((database) =>
      database.transaction('rw', database.snapshots, async () => {
        const found = await database.snapshots.bulkGet(ids);
        for (const snapshot of found) {
          if (snapshot === undefined) continue;
          const { kept: _kept, ...released } = snapshot;
          await database.snapshots.put(released);
        }
        return succeed(null);
      }),
    );
  };
}

/** What is kept of the page at the requester's address. */
export function keptOf(deps: ServiceDependencies): Services['keptOf'] {
  return async ({ address }) => {
    if (address === undefined) return fail('page-gone');
    return await deps.library.use(async (database) => {
      const page = { url: address, addresses: pageKeys(address) };
      const own = await snapshotsOfPage(database, page);
      return succeed(own.filter(({ kept }) => kept !== undefined));
    });
  };
}

/** Those that keeping reads and writes: articles with annotations never make room. */
function snapshotTables({ snapshots, contents, articles, annotations, batches }: LibraryDatabase) {
  return [snapshots, contents, articles, annotations, batches];
}

async function forgetReadings(database: LibraryDatabase): Promise<void> {
  const readings = await database.snapshots.filter(({ kept }) => kept === undefined).toArray();
  await removeSnapshots(database, readingsToForget(readings));
}

interface NamedPicture {
  address: string;
  picture: StoredPicture;
}

async function storedPictures(taken: readonly TakenPicture[]): Promise<NamedPicture[]> {
  return await Promise.all(
    taken.map(async ({ address, mediaType, bytes }) => ({
      address,
      picture: { hash: await hashOf(bytes), mediaType, bytes },
    })),
  );
}

function withPictures(snapshot: Snapshot, stored: readonly NamedPicture[]): Snapshot {
  if (stored.length === 0) return snapshot;
  const pictures = new Map((snapshot.pictures ?? []).map((one) => [one.address, one]));
  for (const { address, picture } of stored) {
    if (pictures.has(address)) continue;
    pictures.set(address, { address, hash: picture.hash, size: picture.bytes.length });
  }
  return { ...snapshot, pictures: [...pictures.values()].slice(0, 500) };
}

async function contentOf({ contentHtml, text }: ExtractedArticle) {
  const bytes = new TextEncoder().encode(contentHtml);
  const words = new TextEncoder().encode(text.normalize('NFC').replace(/\s+/gu, ' ').trim());
  const [hash, wordsHash] = await Promise.all([hashOf(bytes), hashOf(words)]);
  return { hash, wordsHash, size: bytes.length };
}

/** SHA-256, hexadecimal. */
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
