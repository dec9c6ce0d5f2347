import { deletedAnnotations } from '@/lib/database/annotations';
import { deletedArticles } from '@/lib/database/articles';
import { actionWasDone, forgetImagesOf } from '@/lib/database/changes';
import { layTombstones } from '@/lib/database/tombstones';
import { forgetWorkOn, removeWorkDeletedBefore } from '@/lib/database/work';
import type { Tombstone } from '@/lib/domain/annotation';
import { setDeleted } from '@/lib/domain/edit-annotation';
import { fail, succeed } from '@/lib/domain/failure';
import { mayChange } from './change-annotation';
import { changeLibrary, type LibraryWriter } from './change-library';
import type { ServiceDependencies, Services } from './services';

/** Takes annotations out of the trash, with their articles. */
export function trashRestore(deps: ServiceDependencies): Services['trash.restore'] {
  return (payload, requester) =>
    changeLibrary(deps, requester, payload.action, async (writer) => {
      const { database, at } = writer;
      if (await actionWasDone(database, payload.action)) return succeed(null);
      const annotations = (await database.annotations.bulkGet(payload.ids)).filter(
        (row) => row !== undefined,
      );
      if (annotations.length === 0 && payload.ids.length > 0) return fail('not-found');
      const ids = [...new Set(annotations.map(({ articleId }) => articleId))];
      const articles = (await database.articles.bulkGet(ids)).filter((row) => row !== undefined);
      if (!articles.every((article) => mayChange(article, requester))) return fail('refused');
      for (const article of articles) {
        writer.concerns(article.addresses);
        if (article.deleted !== undefined) {
          await writer.article(article, setDeleted(article, false, at));
        }
      }
      for (const annotation of annotations) {
        if (annotation.deleted === undefined) continue;
        await writer.annotation(annotation, setDeleted(annotation, false, at));
      }
      return succeed(null);
    });
}

/** Removes the words of what lies in the trash for ever; only our own pages may ask for it. */
export function trashPurge(deps: ServiceDependencies): Services['trash.purge'] {
  return async ({ ids, action }, requester) => {
    if (requester.tier !== 'own-page') return fail('refused');
    return await changeLibrary(deps, requester, action, async (writer) => {
      const chosen = ids === 'all' ? undefined : new Set(ids);
      return succeed(await purge(writer, (row) => chosen?.has(row.id) ?? true));
    });
  };
}

/** Purges what was deleted before an instant. */
export function purgeDeletedBefore(deps: ServiceDependencies, instant: string) {
  const requester = { tier: 'own-page', incognito: false } as const;
  return changeLibrary(deps, requester, deps.newId(), async (writer) => {
    const old = await removeWorkDeletedBefore(writer.database, instant);
    await bury(writer, old);
    return succeed(
      await purge(writer, (row) => row.deleted !== undefined && row.deleted < instant),
    );
  });
}

/** Articles in the trash go with the last of their annotations. */
async function purge(
  writer: LibraryWriter,
  chosen: (row: { id: string; deleted?: string | undefined }) => boolean,
): Promise<Tombstone[]> {
  const { database } = writer;
  const annotations = (await deletedAnnotations(database)).filter(chosen);
  await database.annotations.bulkDelete(annotations.map(({ id }) => id));
  const articles = [];
  for (const article of await deletedArticles(database)) {
    const left = await database.annotations.where('articleId').equals(article.id).count();
    const lost = annotations.some(({ articleId }) => articleId === article.id);
    if (left === 0 && (lost || chosen(article))) articles.push(article);
  }
  await database.articles.bulkDelete(articles.map(({ id }) => id));
  const tombstones = await bury(writer, [...annotations, ...articles]);
  const ids = tombstones.map(({ id }) => id);
  await database.drafts.where('annotationId').anyOf(ids).delete();
  await forgetWorkOn(database, ids);
  return tombstones;
}

/** Leaves a tombstone in place of each, and no word of it in the change log. */
async function bury(
  { database, at, note }: LibraryWriter,
  rows: readonly { id: string; deleted?: string | undefined }[],
): Promise<Tombstone[]> {
  const tombstones = rows.map(({ id, deleted }) => ({ id, deleted: deleted ?? at, purged: at }));
  const ids = tombstones.map(({ id }) => id);
  await layTombstones(database, tombstones);
  await forgetImagesOf(database, ids);
  for (const id of ids) await note('tombstone', id);
  return tombstones;
}
