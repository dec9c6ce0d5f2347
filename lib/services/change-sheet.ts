import { actionWasDone } from '@/lib/database/changes';
import { workTable } from '@/lib/database/work';
import { answerReview } from '@/lib/domain/answer-review';
import { editWork } from '@/lib/domain/edit-work';
import { fail, succeed } from '@/lib/domain/failure';
import type { WorkKind, WorkRecords } from '@/lib/domain/work-record';
import { changeLibrary } from './change-library';
import type { ServiceDependencies, Services } from './services';

/** Changes claim sheets: all of the edits or none, as one action. Only our own pages may. */
export function sheetChange(deps: ServiceDependencies): Services['sheet.change'] {
  return async ({ edits, action }, requester) => {
    if (requester.tier !== 'own-page') return fail('refused');
    return await changeLibrary(deps, requester, action, async (writer) => {
      const { database, at } = writer;
      if (await actionWasDone(database, action)) return succeed(null);
      // Before anything is written: a refusal leaves nothing of the action behind.
      for (const edit of edits) {
        if (edit.record !== 'placement') continue;
        const known = await database.placements.get(edit.id);
        const quoted = known ?? (await database.annotations.get(edit.annotationId));
        if (quoted === undefined) return fail('not-found', 'annotation');
      }
      for (const edit of edits) {
        const stored = await workTable<WorkKind>(database, edit.record).get(edit.id);
        const before = stored as Parameters<typeof editWork>[0];
        const after = editWork(before, edit, at);
        if (after === before) continue;
        await writer.work<WorkKind>(edit.record, before, after as WorkRecords[WorkKind]);
      }
      return succeed(null);
    });
  };
}

/** The reader said when an annotation is to come up again. */
export function reviewAnswer(deps: ServiceDependencies): Services['review.answer'] {
  return async ({ id, answer, action }, requester) => {
    if (requester.tier !== 'own-page') return fail('refused');
    return await changeLibrary(deps, requester, action, async (writer) => {
      const { database, at } = writer;
      const stored = await database.reviews.get(id);
      if (await actionWasDone(database, action)) return succeed(null);
      if ((await database.annotations.get(id)) === undefined) return fail('not-found');
      await writer.work('review', stored, answerReview(stored, { id, answer }, at));
      return succeed(null);
    });
  };
}
