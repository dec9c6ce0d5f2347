import { changesOf, imageAfter, lastUndoableAction } from '@/lib/database/changes';
import { workTable } from '@/lib/database/work';
import type { LibraryDatabase } from '@/lib/database/schema';
import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import { deedOn, type Change, type Deed, type LastAction } from '@/lib/domain/change';
import { isWorkKind, type WorkRecord } from '@/lib/domain/work-record';
import { fail, succeed } from '@/lib/domain/failure';
import type { ServiceDependencies, Services } from './services';

/** Answers which action undo takes back next, whichever surface did it, and what it did. */
export function actionLast(deps: ServiceDependencies): Services['action.last'] {
  return async (_payload, requester) => {
    if (requester.incognito) return fail('private-window');
    return await deps.library.use((database) =>
      database.transaction('r', database.tables, async () => {
        const action = await lastUndoableAction(database);
        return succeed(action === undefined ? null : await describe(database, action));
      }),
    );
  };
}

async function describe(database: LibraryDatabase, action: string): Promise<LastAction> {
  const changes = (await changesOf(database, action)).filter((row) => row.undoable !== undefined);
  if (changes.some(({ record }) => record === 'batch')) {
    return { action, deed: 'imported', annotations: 0 };
  }
  const onAnnotations = changes.filter(({ record }) => record === 'annotation');
  const [first] = onAnnotations;
  if (first === undefined) {
    const [article] = changes;
    const deed = article === undefined ? 'changed' : await deedOf(database, article);
    return { action, deed, annotations: 0 };
  }
  const current = await database.annotations.get(first.id);
  return {
    action,
    deed: await deedOf(database, first),
    annotations: onAnnotations.length,
    ...(current === undefined ? {} : { quote: current.quote.slice(0, 200) }),
  };
}

function storedAs(database: LibraryDatabase, { record, id }: Change): Promise<unknown> {
  if (isWorkKind(record)) return workTable(database, record).get(id);
  return (record === 'article' ? database.articles : database.annotations).get(id);
}

async function deedOf(database: LibraryDatabase, change: Change): Promise<Deed> {
  const current = (await storedAs(database, change)) as
    Annotation | Article | WorkRecord | undefined;
  const before = change.before as typeof current;
  const after = ((await imageAfter(database, change)) ?? current) as typeof before;
  return deedOn(before, after ?? {});
}
