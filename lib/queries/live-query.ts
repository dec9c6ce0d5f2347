import { liveQuery } from 'dexie';
import { databaseFailure } from '@/lib/database/failures';
import type { Library } from '@/lib/database/library';
import type { LibraryDatabase } from '@/lib/database/schema';
import { fail, succeed, type Failure } from '@/lib/domain/failure';

/** A view of the library that is told again after every change, whichever context made it. */
export interface LiveQuery<Value> {
  /** A failure ends it: the library was lost, closed or cannot be read. */
  subscribe(
    onValue: (value: Value) => void,
    onFailure?: (failure: Failure) => void,
  ): { unsubscribe(): void };
}

/**
 * Watches what a query answers.
 *
 * The library is opened first: inside Dexie's `liveQuery` nothing but Dexie may be awaited, or
 * what is read there is no longer observed (https://dexie.org/docs/liveQuery()).
 */
export function watch<Value>(
  library: Library,
  query: (database: LibraryDatabase) => Promise<Value>,
): LiveQuery<Value> {
  return {
    subscribe(onValue, onFailure = () => undefined) {
      let stop: (() => void) | undefined = () => undefined;
      void library
        .use(async (database) => {
          if (stop === undefined) return succeed(null);
          // `async` is what tells Dexie to go on observing after the first `await` of a query.
          const observed = liveQuery(async () => await query(database));
          const subscription = observed.subscribe(onValue, (error) => onFailure(failureOf(error)));
          stop = () => subscription.unsubscribe();
          return succeed(null);
        })
        .then((opened) => {
          if (!opened.ok && stop !== undefined) onFailure(opened.failure);
        });
      return {
        unsubscribe() {
          stop?.();
          stop = undefined;
        },
      };
    },
  };
}

function failureOf(error: unknown): Failure {
  return databaseFailure(error, 'work') ?? fail('library-unopenable', String(error)).failure;
}
