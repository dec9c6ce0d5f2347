import { stagedBatches, withoutStaged } from '@/lib/database/batches';
import { databaseFailure } from '@/lib/database/failures';
import type { Library } from '@/lib/database/library';
import type { LibraryDatabase } from '@/lib/database/schema';
import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import { fail, succeed } from '@/lib/domain/failure';
import type { LiveQuery } from './live-query';
import { watchRows, type ChangedRows } from './watch-rows';

/** All that the library holds, the trash included; nothing of a staged batch. */
export interface LibraryContents {
  articles: Article[];
  annotations: Annotation[];
  /** Only the newest so far: the rest is being read. */
  partial?: boolean;
}

/** What is read at once before anything is shown. */
const FIRST = 400;
/** What is read at a stretch, so that the page can breathe between two. */
const CHUNK = 2_000;

/**
 * Everything in the library: of a large one the newest first, then all of it; told again after every
 * change made in the background or in any of our pages. Only what changed is read again: the other
 * records are the same objects as before. What cannot be read comes as a failure.
 */
export function libraryContents(library: Library): LiveQuery<LibraryContents> {
  return {
    subscribe(onValue, onFailure = () => undefined) {
      const gone = new AbortController();
      const { signal } = gone;
      void library
        .use(async (database) => {
          await follow(database, onValue, signal);
          return succeed(null);
        })
        .then(
          (followed) => {
            if (!followed.ok && !signal.aborted) onFailure(followed.failure);
          },
          (error: unknown) => {
            const failure = databaseFailure(error, 'work');
            if (!signal.aborted) onFailure(failure ?? fail('library-unopenable').failure);
          },
        );
      return { unsubscribe: () => gone.abort() };
    },
  };
}

/** Ends when nobody listens any more. */
async function follow(
  database: LibraryDatabase,
  onValue: (contents: LibraryContents) => void,
  signal: AbortSignal,
): Promise<void> {
  // Before anything is read, so that no change falls between the reading and the watching.
  const changes = watchRows(database, ['articles', 'annotations', 'batches'], signal);
  let contents = await readAll(database, onValue, signal);
  if (contents !== undefined) onValue(contents);
  for await (const changed of changes) {
    if (signal.aborted || contents === undefined) return;
    contents = await readAgain(database, contents, changed, signal);
    if (contents !== undefined) onValue(contents);
  }
}

async function readAll(
  database: LibraryDatabase,
  onFirst: ((contents: LibraryContents) => void) | undefined,
  signal: AbortSignal,
): Promise<LibraryContents | undefined> {
  const start = await database.annotations.limit(FIRST + 1).toArray();
  if (start.length > FIRST) onFirst?.(await readNewest(database));
  const articles = await readChunks<Article>(database, 'articles', signal);
  const annotations = await readChunks<Annotation>(database, 'annotations', signal);
  if (signal.aborted) return undefined;
  return {
    articles: await withoutStaged(database, articles),
    annotations: await withoutStaged(database, annotations),
  };
}

/** The articles that were marked last, whole. */
async function readNewest(database: LibraryDatabase): Promise<LibraryContents> {
  const staged = await stagedBatches(database);
  const isShown = ({ batch }: { batch?: string | undefined }) =>
    batch === undefined || !staged.has(batch);
  const newest = await database.annotations.orderBy('created').reverse().limit(FIRST).toArray();
  const ids = [...new Set(newest.filter(isShown).map(({ articleId }) => articleId))].slice(0, 20);
  const found = await database.articles.bulkGet(ids);
  const annotations = await database.annotations.where('articleId').anyOf(ids).toArray();
  return {
    articles: found.filter((article) => article !== undefined).filter(isShown),
    annotations: annotations.filter(isShown),
    partial: true,
  };
}

async function readChunks<Row extends { id: string }>(
  database: LibraryDatabase,
  name: 'articles' | 'annotations',
  signal: AbortSignal,
): Promise<Row[]> {
  const all: Row[] = [];
  for (let last = ''; !signal.aborted;) {
    const table = database.table<Row, string>(name);
    const rows = await table.where(':id').above(last).limit(CHUNK).toArray();
    for (const row of rows) all.push(row);
    const end = rows.at(-1);
    if (end === undefined || rows.length < CHUNK) break;
    last = end.id;
  }
  return all;
}

async function readAgain(
  database: LibraryDatabase,
  contents: LibraryContents,
  changed: ChangedRows,
  signal: AbortSignal,
): Promise<LibraryContents | undefined> {
  // A batch that is published or taken back shows or hides records that themselves did not change.
  if (changed.get('batches') !== undefined || [...changed.values()].includes('all')) {
    return await readAll(database, undefined, signal);
  }
  const renew = async <Row extends { id: string; batch?: string | undefined }>(
    name: 'articles' | 'annotations',
    rows: Row[],
  ): Promise<Row[]> => {
    const ids = changed.get(name);
    if (ids === undefined || ids === 'all') return rows;
    const found = await database.table<Row, string>(name).bulkGet([...ids]);
    const now = await withoutStaged(
      database,
      found.filter((row) => row !== undefined),
    );
    const byId = new Map(now.map((row) => [row.id, row]));
    const kept = rows.flatMap((row) => {
      const renewed = byId.get(row.id);
      byId.delete(row.id);
      return renewed !== undefined ? [renewed] : ids.has(row.id) ? [] : [row];
    });
    return [...kept, ...byId.values()];
  };
  return {
    articles: await renew('articles', contents.articles),
    annotations: await renew('annotations', contents.annotations),
  };
}
