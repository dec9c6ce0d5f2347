import { mergeAnnotations, mergeArticles } from '@/lib/domain/merge-annotations';
import type { RecordKind } from '@/lib/domain/change';
import type { ActionId, BatchId, IsoDateTime } from '@/lib/domain/ids';
import { mergeWork, type WorkKind, type WorkRecords } from '@/lib/domain/work-record';
import type { LibraryDatabase } from './schema';
import { workTable } from './work';

/**
 * Makes a staged batch visible, in one transaction: records that met one already there are merged,
 * then one row is flipped. One action of the change log, so that it can be taken back.
 */
export async function publishBatch(
  database: LibraryDatabase,
  batch: BatchId,
  action: ActionId,
  at: IsoDateTime,
): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const log = (record: RecordKind, id: string, before?: object) => {
      const image = before === undefined ? {} : { before };
      return database.changes.add({ action, record, id, ...image, undoable: 'batch', at });
    };
    const work = async <Kind extends WorkKind>(record: Kind, incoming: WorkRecords[Kind]) => {
      const table = workTable(database, record);
      const stored = await table.get(incoming.id);
      await log(record, incoming.id, stored);
      await table.put(
        stored === undefined ? incoming : asNext(stored, mergeWork(record, stored, incoming)),
      );
    };
    for (const pending of await database.merges.where('batch').equals(batch).toArray()) {
      const { id } = pending;
      if (pending.record === 'annotation') {
        const stored = await database.annotations.get(id);
        if (stored === undefined) continue;
        const merged = mergeAnnotations(stored, pending.incoming);
        await log('annotation', id, stored);
        await database.annotations.put(asNext(stored, merged));
      } else if (pending.record === 'article') {
        const stored = await database.articles.get(id);
        if (stored === undefined) continue;
        await log('article', id, stored);
        await database.articles.put(asNext(stored, mergeArticles(stored, pending.incoming)));
      } else if (pending.record === 'tombstone') await database.tombstones.put(pending.incoming);
      else if (pending.record === 'draft') await database.drafts.put(pending.incoming);
      else await work(pending.record, pending.incoming);
    }
    await database.merges.where('batch').equals(batch).delete();
    await database.changes.add({ action, record: 'batch', id: batch, undoable: 'batch', at });
    await database.batches.update(batch, { state: 'published', at });
  });
}

/** The merged record as the next revision of the stored one: an edit under way meets a conflict. */
function asNext<Stored extends { revision: number; batch?: BatchId | undefined }>(
  stored: Stored,
  merged: Stored,
): Stored {
  const next = { ...merged, revision: Math.max(stored.revision, merged.revision) + 1 };
  delete next.batch;
  return stored.batch === undefined ? next : { ...next, batch: stored.batch };
}
