import * as v from 'valibot';
import type { Annotation } from './annotation';
import { editAnnotation, setDeleted } from './edit-annotation';
import { HighlightColorSchema } from './highlight-color';
import { IdSchema, type IsoDateTime } from './ids';
import { mergeTags, TagSchema, type Tag } from './tag';

/** More than any library has; a message with more is no honest one. */
const COUNT_LIMIT = 500_000;

const Tags = v.pipe(v.array(TagSchema), v.maxLength(COUNT_LIMIT));

/** One change of many annotations: what is absent stays as it is. */
export const ManyChangeSchema = v.object({
  ids: v.pipe(v.array(IdSchema), v.maxLength(COUNT_LIMIT)),
  action: IdSchema,
  color: v.optional(HighlightColorSchema),
  addTags: v.optional(Tags),
  removeTags: v.optional(Tags),
  deleted: v.optional(v.literal(true)),
});
export type ManyChange = v.InferOutput<typeof ManyChangeSchema>;

/** Tags that are to be called otherwise; without a new name they go. */
export const TagRenameSchema = v.object({
  tags: Tags,
  to: v.optional(TagSchema),
  action: IdSchema,
});
export type TagRename = v.InferOutput<typeof TagRenameSchema>;

/** The annotation after a change of many; the same object when it changes nothing there. */
export function changeOne(
  stored: Annotation,
  { color, addTags, removeTags, deleted }: Omit<ManyChange, 'ids' | 'action'>,
  at: IsoDateTime,
): Annotation {
  if (stored.deleted !== undefined) return stored;
  if (deleted === true) return setDeleted(stored, true, at);
  const gone = new Set(removeTags?.map((tag) => tag.toLowerCase()));
  const kept = stored.tags.filter((tag) => !gone.has(tag.toLowerCase()));
  const tags = mergeTags(kept, addTags ?? []);
  return editAnnotation(stored, { tags, ...(color === undefined ? {} : { color }) }, at);
}

/**
 * A list of tags in which some are called otherwise: the new name stands where the first of them
 * stood, once. The same list when it has none of them.
 */
export function renameTags(
  tags: readonly Tag[],
  old: ReadonlySet<Tag>,
  to: Tag | undefined,
): readonly Tag[] {
  if (!tags.some((tag) => old.has(tag))) return tags;
  return mergeTags(
    [],
    tags.flatMap((tag) => (old.has(tag) ? (to ?? []) : [tag])),
  );
}
