import type { ReaderGateway } from '@/components/reader/reader-gateway';
import type { Library } from '@/lib/database/library';
import { send } from '@/lib/messaging/send';
import {
  addressOfArticle,
  newestSnapshotOf,
  openSnapshot,
  versionsOf,
} from '@/lib/queries/snapshots';

type SnapshotNames = 'open' | 'versions' | 'version' | 'lostPage' | 'keep';

/** The article that the reader page was opened for, and its other versions. */
export function readerSnapshots(library: Library): Pick<ReaderGateway, SnapshotNames> {
  const wanted = new URLSearchParams(location.search);
  const article = wanted.get('article');
  return {
    async open() {
      const newest = article === null ? undefined : await newestSnapshotOf(library, article);
      return openSnapshot(library, wanted.get('snapshot') ?? newest?.id ?? '');
    },
    versions: (snapshot) => versionsOf(library, snapshot),
    version: (id) => openSnapshot(library, id),
    lostPage: () => addressOfArticle(library, article ?? ''),
    keep: (id, keep) =>
      keep ? send('snapshot.keep', { id }) : send('snapshot.release', { ids: [id] }),
  };
}
