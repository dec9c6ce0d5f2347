import type { Library } from '@/lib/database/library';
import { watch, type LiveQuery } from './live-query';

/**
 * The number of the newest row of the change log, told again after every change made in the
 * background or in any of our pages: for those who ask anew by message.
 */
export function libraryChanges(library: Library): LiveQuery<number> {
  return watch(library, async (database) => {
    const change = await database.changes.orderBy('seq').last();
    return change?.seq ?? 0;
  });
}
