import { annotationsOfArticles } from '@/lib/database/annotations';
import { actionWasDone } from '@/lib/database/changes';
import { NOTE_LENGTH_LIMIT } from '@/lib/domain/annotation';
import { setDeleted } from '@/lib/domain/edit-annotation';
import { fail, succeed } from '@/lib/domain/failure';
import { mergeTags } from '@/lib/domain/tag';
import { mayChange } from './change-annotation';
import { changeLibrary } from './change-library';
import type { ServiceDependencies, Services } from './services';

/** Changes note or tags of an article; `refused` when it was changed since the edit began. */
export function articleEdit(deps: ServiceDependencies): Services['article.edit'] {
  return (payload, requester) =>
    changeLibrary(deps, requester, payload.action, async (writer) => {
      const { database, at } = writer;
      if ((payload.note?.length ?? 0) > NOTE_LENGTH_LIMIT) return fail('note-too-long');
      const stored = await database.articles.get(payload.id);
      if (stored === undefined || stored.deleted !== undefined) return fail('not-found');
      if (!mayChange(stored, requester)) return fail('refused');
      if (await actionWasDone(database, payload.action)) return succeed(stored);
      if (stored.revision !== payload.revision) return fail('refused', 'changed since');
      const { note, tags } = payload;
      const edited = {
        ...stored,
        note: note ?? stored.note,
        tags: tags === undefined ? stored.tags : mergeTags([], tags),
        modified: at,
        revision: stored.revision + 1,
        fieldTimes: {
          ...stored.fieldTimes,
          ...(note === undefined ? {} : { note: at }),
          ...(tags === undefined ? {} : { tags: at }),
        },
      };
      await writer.article(stored, edited);
      return succeed(edited);
    });
}

/** Moves an article and its annotations to the trash, as one action. */
export function articleDelete(deps: ServiceDependencies): Services['article.delete'] {
  return (payload, requester) =>
    changeLibrary(deps, requester, payload.action, async (writer) => {
      const { database, at } = writer;
      const stored = await database.articles.get(payload.id);
      if (stored === undefined) return fail('not-found');
      if (!mayChange(stored, requester)) return fail('refused');
      if (stored.deleted !== undefined) return succeed(null);
      if (await actionWasDone(database, payload.action)) return succeed(null);
      await writer.article(stored, setDeleted(stored, true, at));
      for (const annotation of await annotationsOfArticles(database, [stored.id])) {
        await writer.annotation(annotation, setDeleted(annotation, true, at));
      }
      return succeed(null);
    });
}
