import { actionWasDone, changesOf, imageAfter, undoingOf } from '@/lib/database/changes';
import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import type { Change } from '@/lib/domain/change';
import { fail, succeed } from '@/lib/domain/failure';
import { undoChange } from '@/lib/domain/undo-change';
import type { LibraryDatabase } from '@/lib/database/schema';
import { mayChange } from './change-annotation';
import { changeLibrary } from './change-library';
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
        if (change.record === 'batch' && requester.tier !== 'own-page') return fail('refused');
      }
      await withdrawBatches(database, changes);
      batches = changes.filter(({ record }) => record === 'batch').length;
      for (const change of changes.toReversed()) {
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

async function articleOf(database: LibraryDatabase, change: Change): Promise<Article | undefined> {
  if (change.record === 'article') return await database.articles.get(change.id);
  if (change.record !== 'annotation') return undefined;
  const annotation = await database.annotations.get(change.id);
  return annotation && (await database.articles.get(annotation.articleId));
}
