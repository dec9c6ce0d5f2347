import { withoutStaged } from '@/lib/database/batches';
import { readRow } from '@/lib/database/read-row';
import type { LibraryDatabase } from '@/lib/database/schema';
import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import { succeed, type Result } from '@/lib/domain/failure';
import type { ArticleId } from '@/lib/domain/ids';
import type { ServiceDependencies } from './services';

/**
 * Gives annotations whose article is gone an article again: as the change log last knew it, else one
 * without a title. Without one they would be shown nowhere, though not a word of them is lost.
 *
 * @returns how many articles were put back
 */
export function mendLinks({
  library,
  newId,
  now,
}: Pick<ServiceDependencies, 'library' | 'newId' | 'now'>): Promise<Result<number>> {
  return library.use(async (database) => {
    const torn = await tornLinks(database);
    if (torn.length === 0) return succeed(0);
    const { articles, annotations, changes, batches } = database;
    const action = newId();
    let mended = 0;
    await database.transaction('rw', articles, annotations, changes, batches, async () => {
      for (const id of torn) {
        const stored = await annotations.where('articleId').equals(id).toArray();
        const [first] = await withoutStaged(database, stored);
        // It may have come back meanwhile; what is staged has its article in the same batch.
        if (first === undefined || (await articles.get(id)) !== undefined) continue;
        await articles.add((await remembered(database, id)) ?? nameless(id, first));
        await changes.add({ action, record: 'article', id, at: now() });
        mended += 1;
      }
    });
    return succeed(mended);
  });
}

/** Articles that annotations name and that are not there; only keys are read. */
async function tornLinks({ annotations, articles }: LibraryDatabase): Promise<ArticleId[]> {
  const known = new Set(await articles.toCollection().primaryKeys());
  const named = await annotations.orderBy('articleId').uniqueKeys();
  return named.map(String).filter((id) => !known.has(id));
}

/** The article as it was before it was last changed. */
async function remembered(
  { changes }: LibraryDatabase,
  id: ArticleId,
): Promise<Article | undefined> {
  const images = await changes
    .where('id')
    .equals(id)
    .filter(({ record, before }) => record === 'article' && before !== undefined)
    .sortBy('seq');
  const read = readRow('article', images.at(-1)?.before);
  if (read.record !== 'article') return undefined;
  const { deleted: _deleted, batch: _batch, ...article } = read.value;
  return article;
}

function nameless(id: ArticleId, { created, modified }: Annotation): Article {
  return {
    id,
    addresses: [],
    title: '',
    byline: [],
    direction: 'ltr',
    wordCount: 0,
    accessed: created,
    note: '',
    tags: [],
    created,
    modified,
    revision: 1,
    fieldTimes: { note: created, tags: created, deleted: created },
  };
}
