import type { BackupRecord } from '@/lib/domain/backup-record';
import { plainQuote } from '@/lib/domain/meet-import';
import type { KnownRecords } from '@/lib/domain/plan-import';
import type { Annotation } from '@/lib/domain/annotation';
import { WORK_KINDS, type WorkKind, type WorkRecord } from '@/lib/domain/work-record';
import { withoutStaged } from './batches';
import type { LibraryDatabase } from './schema';
import { workTable } from './work';

/**
 * What the library holds of some incoming records.
 *
 * @param byWords also looks for annotations that say the same under another id: seldom, since all of
 * an article's are read for it
 */
export async function knownRecords(
  database: LibraryDatabase,
  records: readonly BackupRecord[],
  byWords = false,
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
  const workIds = WORK_KINDS.flatMap(idsOf);
  const [annotations, articles, sharing, purged, drafts] = await Promise.all([
    database.annotations.where('id').anyOf(ids).toArray(),
    database.articles.where('id').anyOf(articleIds).toArray(),
    database.articles.where('addresses').anyOf(urls).distinct().toArray(),
    database.tombstones
      .where('id')
      .anyOf([...articleIds, ...workIds])
      .primaryKeys(),
    database.drafts.where('id').anyOf(idsOf('draft')).primaryKeys(),
  ]);
  const byId = <Row extends { id: string }>(rows: Row[]) =>
    new Map(rows.map((row) => [row.id, row]));
  const twins = (await withoutStaged(database, sharing)).flatMap((article) =>
    article.url === undefined ? [] : [[article.url, article] as const],
  );
  const shown = byId(await withoutStaged(database, articles));
  const meant = byWords ? [...parents, ...idsOf('article'), ...twins.map(([, { id }]) => id)] : [];
  const theirs = await database.annotations.where('articleId').anyOf(meant).toArray();
  return {
    annotations: byId(await withoutStaged(database, annotations)),
    articles: shown,
    articleAt: new Map(twins),
    quotesOf: quotesOf(await withoutStaged(database, theirs)),
    purged: new Set(purged),
    drafts: new Set(drafts),
    work: await knownWork(database, idsOf),
  };
}

/** By kind and id. */
async function knownWork(
  database: LibraryDatabase,
  idsOf: (kind: WorkKind) => string[],
): Promise<KnownRecords['work']> {
  const known = new Map<string, WorkRecord>();
  for (const kind of WORK_KINDS) {
    const ids = idsOf(kind);
    if (ids.length === 0) continue;
    for (const row of await workTable(database, kind).where('id').anyOf(ids).toArray()) {
      known.set(`${kind} ${row.id}`, row);
    }
  }
  return known;
}

/** By article and words. One that lies in the trash counts as there, unless another does not. */
function quotesOf(annotations: readonly Annotation[]): KnownRecords['quotesOf'] {
  const quotes = new Map<string, Map<string, Annotation>>();
  for (const annotation of annotations) {
    const ofArticle = quotes.get(annotation.articleId) ?? new Map<string, Annotation>();
    const words = plainQuote(annotation.quote);
    if (!ofArticle.has(words) || annotation.deleted === undefined) ofArticle.set(words, annotation);
    quotes.set(annotation.articleId, ofArticle);
  }
  return quotes;
}
