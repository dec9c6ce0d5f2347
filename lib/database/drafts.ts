import type { Draft } from '@/lib/domain/draft';
import type { LibraryDatabase } from './schema';

/** The drafts begun on pages of these addresses. */
export function draftsAt(
  database: LibraryDatabase,
  addresses: readonly string[],
): Promise<Draft[]> {
  return database.drafts.where('pageUrl').anyOf(addresses).toArray();
}
