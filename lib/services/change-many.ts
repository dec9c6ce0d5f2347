import { withoutStaged } from '@/lib/database/batches';
import { actionWasDone } from '@/lib/database/changes';
import type { Article } from '@/lib/domain/article';
import { changeOne, renameTags } from '@/lib/domain/change-many';
import { editAnnotation } from '@/lib/domain/edit-annotation';
import { fail, succeed } from '@/lib/domain/failure';
import { normaliseTag } from '@/lib/domain/tag';
import { changeLibrary, type LibraryWriter } from './change-library';
import type { ServiceDependencies, Services } from './services';

/** Changes many annotations at once, as one action; only our own pages may ask for it. */
export function annotationsChange(deps: ServiceDependencies): Services['annotations.change'] {
  return async ({ ids, action, ...change }, requester) => {
    if (requester.tier !== 'own-page') return fail('refused');
    return await changeLibrary(deps, requester, action, async (writer) => {
      const { database, at } = writer;
      if (await actionWasDone(database, action)) return succeed({ changed: 0 });
      const found = await database.annotations.bulkGet(ids);
      const stored = found.filter((row) => row !== undefined);
      const edited = stored.map((row) => changeOne(row, change, at));
      await tellPages(
        writer,
        stored.map(({ articleId }) => articleId),
      );
      return succeed({ changed: await writer.annotations(stored, edited) });
    });
  };
}

/** Gives tags another name wherever they stand, in the trash as well, or takes them away. */
export function tagsRename(deps: ServiceDependencies): Services['tags.rename'] {
  return async ({ tags, to, action }, requester) => {
    if (requester.tier !== 'own-page') return fail('refused');
    return await changeLibrary(deps, requester, action, async (writer) => {
      const { database, at } = writer;
      if (await actionWasDone(database, action)) return succeed({ changed: 0 });
      const old = new Set(tags);
      const name = to === undefined ? undefined : normaliseTag(to);
      const tagged = await database.annotations.where('tags').anyOf(tags).distinct().toArray();
      const stored = await withoutStaged(database, tagged);
      const edited = stored.map((row) =>
        editAnnotation(row, { tags: [...renameTags(row.tags, old, name)] }, at),
      );
      await tellPages(
        writer,
        stored.map(({ articleId }) => articleId),
      );
      let changed = await writer.annotations(stored, edited);
      const articles = await database.articles.where('tags').anyOf(tags).distinct().toArray();
      for (const article of await withoutStaged(database, articles)) {
        const renamed = renameTags(article.tags, old, name);
        if (JSON.stringify(renamed) === JSON.stringify(article.tags)) continue;
        await writer.article(article, withTags(article, [...renamed], at));
        changed += 1;
      }
      return succeed({ changed });
    });
  };
}

function withTags(article: Article, tags: string[], at: string): Article {
  return {
    ...article,
    tags,
    modified: at,
    revision: article.revision + 1,
    fieldTimes: { ...article.fieldTimes, tags: at },
  };
}

async function tellPages(writer: LibraryWriter, articleIds: readonly string[]): Promise<void> {
  const articles = await writer.database.articles.bulkGet([...new Set(articleIds)]);
  for (const article of articles) writer.concerns(article?.addresses ?? []);
}
