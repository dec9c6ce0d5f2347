import { stagedBatches, withoutStaged } from '@/lib/database/batches';
import { databaseFailure } from '@/lib/database/failures';
import type { Library } from '@/lib/database/library';
import type { LibraryDatabase } from '@/lib/database/schema';
import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import { fail, succeed } from '@/lib/domain/failure';
import type { LiveQuery } from './live-query';
import { textSharer } from './share-texts';
import { watchRows, type ChangedRows } from './watch-rows';

/** All that the library holds, the trash included; nothing of a staged batch. */
export interface LibraryContents {
  articles: Article[];
  annotations: Annotation[];
  /** Only the newest so far: the rest is being read. */
  partial?: boolean;
}

/** A library of so many annotations is read at once. */
const SMALL = 400;
/** Of a larger one, the newest so many say which articles are read before anything is shown. */
const NEWEST = 24;
/** What is read at a stretch, so that the page can breathe between two. */
const CHUNK = 1_000;

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
  const start = await database.annotations.limit(SMALL + 1).primaryKeys();
  if (start.length > SMALL) onFirst?.(await readNewest(database));
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
  // Keys first: to go backwards through rows themselves takes a turn for each.
  const keys = await database.annotations.orderBy('created').reverse().limit(NEWEST).primaryKeys();
  const newest = (await database.annotations.bulkGet(keys)).filter((row) => row !== undefined);
  const ids = [...new Set(newest.filter(isShown).map(({ articleId }) => articleId))];
  const [found, ...annotations] = await Promise.all([
    database.articles.bulkGet(ids),
    ...ids.map((id) => database.annotations.where('articleId').equals(id).toArray()),
  ]);
  return {
    articles: found.filter((article) => article !== undefined).filter(isShown),
    annotations: annotations.flat().filter(isShown),
    partial: true,
  };
}

async function readChunks<Row extends Annotation | Article>(
  database: LibraryDatabase,
  name: 'articles' | 'annotations',
  signal: AbortSignal,
): Promise<Row[]> {
  const all: Row[] = [];
  const share = textSharer();
  for (let last = ''; !signal.aborted;) {
    const table = database.table<Row, string>(name);
    const rows = await table.where(':id').above(last).limit(CHUNK).toArray();
    for (const row of rows) {
      share(row);
      all.push(row);
    }
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
