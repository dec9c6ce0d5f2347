import { withoutStaged } from '@/lib/database/batches';
import type { Library } from '@/lib/database/library';
import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import { watch, type LiveQuery } from './live-query';

/** All that the library holds, the trash included; nothing of a staged batch. */
export interface LibraryContents {
  articles: Article[];
  annotations: Annotation[];
}

/**
 * Everything in the library, told again after every change made in the background or in any of
 * our pages. What cannot be read comes as a failure.
 */
export function libraryContents(library: Library): LiveQuery<LibraryContents> {
  return watch(library, async (database) => {
    const articles = await withoutStaged(database, await database.articles.toArray());
    const annotations = await withoutStaged(database, await database.annotations.toArray());
    return { articles, annotations };
  });
}
