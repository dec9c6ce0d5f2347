import type { Article } from '@/lib/domain/article';
import { withoutStaged } from './batches';
import type { LibraryDatabase } from './schema';

/** Articles known by any of these addresses, those in the trash included; none of a staged batch. */
export async function articlesAt(
  database: LibraryDatabase,
  addresses: readonly string[],
): Promise<Article[]> {
  const rows = await database.articles.where('addresses').anyOf(addresses).distinct().toArray();
  return await withoutStaged(database, rows);
}

/** What lies in the trash. */
export async function deletedArticles(database: LibraryDatabase): Promise<Article[]> {
  return await withoutStaged(database, await database.articles.orderBy('deleted').toArray());
}
