import { liveQuery } from 'dexie';
import type { Library } from '@/lib/database/library';
import { succeed } from '@/lib/domain/failure';

/**
 * The number of the newest row of the change log, told again after every change made in the
 * background or in any of our pages: for those who ask anew by message. A library that cannot be
 * read tells nothing.
 */
export function libraryChanges(library: Library) {
  const newest = liveQuery(() =>
    library.use(async (database) => {
      const change = await database.changes.orderBy('seq').last();
      return succeed(change?.seq ?? 0);
    }),
  );
  return {
    subscribe(onValue: (seq: number) => void): { unsubscribe(): void } {
      return newest.subscribe((result) => result.ok && onValue(result.value));
    },
  };
}
