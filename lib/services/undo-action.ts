import { actionWasDone, changesOf, imageAfter, undoingOf } from '@/lib/database/changes';
import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import type { Change } from '@/lib/domain/change';
import { fail, succeed } from '@/lib/domain/failure';
import { undoChange } from '@/lib/domain/undo-change';
import { isWorkKind, WORK_FIELDS, type WorkKind, type WorkRecords } from '@/lib/domain/work-record';
import type { LibraryDatabase } from '@/lib/database/schema';
import { workTable } from '@/lib/database/work';
import { mayChange } from './change-annotation';
import { changeLibrary, type LibraryWriter } from './change-library';
import type { ServiceDependencies, Services } from './services';
import { withdrawBatches } from './withdraw-batch';

/** Takes an action back, in one transaction. What was changed again since stays as it is now. */
export function actionUndo(deps: ServiceDependencies): Services['action.undo'] {
  return async ({ action }, requester) => {
    const undoing = undoingOf(action);
    let batches = 0;
    const result = await changeLibrary(deps, requester, undoing, async (writer) => {
      const { database, at } = writer;
      if (await actionWasDone(database, undoing)) return succeed(null);
      const changes = (await changesOf(database, action)).filter((row) => row.undoable);
      if (changes.length === 0) return fail('not-found');
      for (const change of changes) {
        const article = await articleOf(database, change);
        if (article !== undefined && !mayChange(article, requester)) return fail('refused');
        const isOwn = change.record === 'batch' || isWorkKind(change.record);
        if (isOwn && requester.tier !== 'own-page') return fail('refused');
      }
      await withdrawBatches(database, changes);
      batches = changes.filter(({ record }) => record === 'batch').length;
      for (const change of changes.toReversed()) {
        if (isWorkKind(change.record)) await undoWork(writer, change.record, change);
        if (change.record !== 'annotation' && change.record !== 'article') continue;
        const table = change.record === 'annotation' ? database.annotations : database.articles;
        const current = (await table.get(change.id)) as Annotation | Article | undefined;
        if (current === undefined) continue;
        const before = change.before as Annotation | Article | undefined;
        const after = ((await imageAfter(database, change)) ?? current) as Annotation | Article;
        const undone = undoChange(before, after, current, at);
        if (undone === current) continue;
        if (change.record === 'article')
          await writer.article(current as Article, undone as Article);
        else await writer.annotation(current as Annotation, undone as Annotation);
        writer.concerns((await articleOf(database, change))?.addresses ?? []);
      }
      await writer.note('batch', undoing);
      return succeed(null);
    });
    if (batches > 0) {
      await deps.library.remember('recount');
      deps.notify({ addresses: [] });
    }
    return result;
  };
}

async function undoWork<Kind extends WorkKind>(
  { database, at, work }: LibraryWriter,
  kind: Kind,
  change: Change,
): Promise<void> {
  const current = await workTable(database, kind).get(change.id);
  if (current === undefined) return;
  const before = change.before as WorkRecords[Kind] | undefined;
  const after = ((await imageAfter(database, change)) ?? current) as WorkRecords[Kind];
  const undone = undoChange<WorkRecords[Kind]>(before, after, current, at, WORK_FIELDS[kind]);
  if (undone !== current) await work(kind, current, undone);
}

async function articleOf(database: LibraryDatabase, change: Change): Promise<Article | undefined> {
  if (change.record === 'article') return await database.articles.get(change.id);
  if (change.record !== 'annotation') return undefined;
  const annotation = await database.annotations.get(change.id);
  return annotation && (await database.articles.get(annotation.articleId));
}
