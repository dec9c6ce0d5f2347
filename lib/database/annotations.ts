import type { Annotation } from '@/lib/domain/annotation';
import type { ArticleId } from '@/lib/domain/ids';
import type { LibraryDatabase } from './schema';
import { withoutStaged } from './batches';

/** Annotations of articles, trash included if asked for; never those of a staged batch. */
export async function annotationsOfArticles(
  database: LibraryDatabase,
  articleIds: readonly ArticleId[],
  options: { deleted: boolean } = { deleted: false },
): Promise<Annotation[]> {
  const rows = await database.annotations.where('articleId').anyOf(articleIds).toArray();
  const shown = await withoutStaged(database, rows);
  return options.deleted ? shown : shown.filter(({ deleted }) => deleted === undefined);
}

/** What lies in the trash, the last deleted first. */
export async function deletedAnnotations(database: LibraryDatabase): Promise<Annotation[]> {
  const rows = await database.annotations.orderBy('deleted').reverse().toArray();
  return await withoutStaged(database, rows);
}
