import * as v from 'valibot';
import { AddressSchema, NoteSchema, TagsSchema } from './annotation';
import { HighlightColorSchema } from './highlight-color';
import { IdSchema, IsoDateTimeSchema } from './ids';
import { SelectorsSchema } from './selector';

/** Text typed and not yet saved: offered again where it was begun. */
export const DraftSchema = v.object({
  id: IdSchema,
  articleId: v.optional(IdSchema),
  /** The annotation that is being edited; absent while a new one is composed. */
  annotationId: v.optional(IdSchema),
  /** The revision the edit began from. */
  revision: v.optional(v.pipe(v.number(), v.integer())),
  /** The cleaned address of the page; set by the background from the sender. */
  pageUrl: AddressSchema,
  selectors: v.optional(SelectorsSchema),
  quote: v.optional(v.string()),
  text: NoteSchema,
  tags: v.optional(TagsSchema),
  color: v.optional(HighlightColorSchema),
  at: IsoDateTimeSchema,
});
export type Draft = v.InferOutput<typeof DraftSchema>;
