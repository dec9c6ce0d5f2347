import type { LibraryDatabase } from '@/lib/database/schema';
import type { Change } from '@/lib/domain/change';

/**
 * Hides at once what published batches brought, but for what the reader changed since: that stays.
 * The rows themselves are removed by the next `sweepBatches`, in chunks.
 */
export async function withdrawBatches(
  database: LibraryDatabase,
  changes: readonly Change[],
): Promise<void> {
  for (const { record, id, seq = 0 } of changes) {
    if (record !== 'batch' || (await database.batches.get(id)) === undefined) continue;
    const since = await database.changes.where('seq').above(seq).toArray();
    // That it was shown again is nothing the reader said of it.
    const said = since.filter(({ record }) => record !== 'review');
    const changed = new Set(said.map((row) => row.id));
    const kept = await database.annotations
      .where('batch')
      .equals(id)
      .filter((row) => changed.has(row.id))
      .toArray();
    for (const row of kept) changed.add(row.articleId);
    const stay = (row: { batch?: string | undefined }) => {
      delete row.batch;
    };
    await database.annotations
      .where('id')
      .anyOf(kept.map((row) => row.id))
      .modify(stay);
    await database.articles
      .where('batch')
      .equals(id)
      .filter((row) => changed.has(row.id))
      .modify(stay);
    // An annotation written since into an article of the batch keeps that article.
    const articles = await database.articles.where('batch').equals(id).primaryKeys();
    const lived = await database.annotations.where('articleId').anyOf(articles).toArray();
    const needed = lived.filter((row) => row.batch !== id).map((row) => row.articleId);
    for (const needing of new Set(needed))
      await database.articles.update(needing, { batch: undefined });
    await database.batches.update(id, { state: 'staged' });
  }
}
