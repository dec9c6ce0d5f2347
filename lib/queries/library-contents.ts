import { liveQuery } from 'dexie';
import { withoutStaged } from '@/lib/database/batches';
import type { Library } from '@/lib/database/library';
import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import { succeed, type Failure, type Result } from '@/lib/domain/failure';

/** All that the library holds, the trash included; nothing of a staged batch. */
export interface LibraryContents {
  articles: Article[];
  annotations: Annotation[];
}

/**
 * Everything in the library, told again after every change made in the background or in any of
 * our pages (https://dexie.org/docs/liveQuery()). What cannot be read comes as a failure.
 */
export function libraryContents(library: Library) {
  const contents = liveQuery<Result<LibraryContents>>(() =>
    library.use(async (database) => {
      const articles = await withoutStaged(database, await database.articles.toArray());
      const annotations = await withoutStaged(database, await database.annotations.toArray());
      return succeed({ articles, annotations });
    }),
  );
  return {
    subscribe(
      onValue: (value: LibraryContents) => void,
      onFailure: (failure: Failure) => void = () => undefined,
    ): { unsubscribe(): void } {
      return contents.subscribe((result) =>
        result.ok ? onValue(result.value) : onFailure(result.failure),
      );
    },
  };
}
