import type { BackupRecord } from '@/lib/domain/backup-record';
import type { KnownRecords } from '@/lib/domain/plan-import';
import { withoutStaged } from './batches';
import type { LibraryDatabase } from './schema';

/** What the library holds of some incoming records. */
export async function knownRecords(
  database: LibraryDatabase,
  records: readonly BackupRecord[],
): Promise<KnownRecords> {
  const idsOf = (kind: BackupRecord['record']) =>
    records.flatMap((one) =>
      one.record === kind && 'id' in one.value ? [String(one.value.id)] : [],
    );
  const ids = [...idsOf('annotation'), ...idsOf('article'), ...idsOf('tombstone')];
  const urls = records.flatMap((one) =>
    one.record === 'article' && one.value.url !== undefined ? [one.value.url] : [],
  );
  const parents = records.flatMap((one) =>
    one.record === 'annotation' ? [one.value.articleId] : [],
  );
  const articleIds = [...new Set([...ids, ...parents])];
  const [annotations, articles, sharing, purged, drafts] = await Promise.all([
    database.annotations.where('id').anyOf(ids).toArray(),
    database.articles.where('id').anyOf(articleIds).toArray(),
    database.articles.where('addresses').anyOf(urls).distinct().toArray(),
    database.tombstones.where('id').anyOf(articleIds).primaryKeys(),
    database.drafts.where('id').anyOf(idsOf('draft')).primaryKeys(),
  ]);
  const byId = <Row extends { id: string }>(rows: Row[]) =>
    new Map(rows.map((row) => [row.id, row]));
  const twins = (await withoutStaged(database, sharing)).flatMap((article) =>
    article.url === undefined ? [] : [[article.url, article] as const],
  );
  return {
    annotations: byId(await withoutStaged(database, annotations)),
    articles: byId(await withoutStaged(database, articles)),
    articleAt: new Map(twins),
    purged: new Set(purged),
    drafts: new Set(drafts),
  };
}
