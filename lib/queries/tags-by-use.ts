import { withoutStaged } from '@/lib/database/batches';
import type { Library } from '@/lib/database/library';
import { succeed } from '@/lib/domain/failure';
import type { Tag } from '@/lib/domain/tag';

/** The tags of annotations outside the trash, the most used first; none where they cannot be read. */
export async function tagsByUse(library: Library): Promise<{ tag: Tag; count: number }[]> {
  const found = await library.use(async (database) => {
    const tagged = await database.annotations.where('tags').above('').distinct().toArray();
    return succeed(await withoutStaged(database, tagged));
  });
  const counts = new Map<Tag, number>();
  for (const { tags, deleted } of found.ok ? found.value : []) {
    if (deleted !== undefined) continue;
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((one, other) => other.count - one.count || one.tag.localeCompare(other.tag));
}
