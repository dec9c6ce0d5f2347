import * as v from 'valibot';
import { HighlightColorSchema } from './highlight-color';
import { IdSchema, IsoDateTimeSchema } from './ids';
import { FOUND_LENGTH_LIMIT, QUOTE_LENGTH_LIMIT } from './quote-length';
import { SelectorsSchema } from './selector';
import { TAG_COUNT_LIMIT, TagSchema } from './tag';

/** The longest note, in UTF-16 units: a million characters. */
export const NOTE_LENGTH_LIMIT = 1_048_576;

/** What a note takes while it is typed, in UTF-16 units; longer ones come from imports and drafts. */
export const NOTE_WRITING_LIMIT = 100_000;

export const NoteSchema = v.pipe(v.string(), v.maxLength(NOTE_LENGTH_LIMIT));
export const TagsSchema = v.pipe(v.array(TagSchema), v.maxLength(TAG_COUNT_LIMIT));
export const QuoteTextSchema = v.pipe(v.string(), v.maxLength(QUOTE_LENGTH_LIMIT * 2));
export const AddressSchema = v.pipe(v.string(), v.maxLength(16_384));

export const OriginSchema = v.object({
  importer: v.pipe(v.string(), v.maxLength(64)),
  id: v.optional(v.pipe(v.string(), v.maxLength(512))),
});

/** What stands on the page where an annotation was found changed, or nearly found. */
export const FoundPassageSchema = v.object({
  quote: v.pipe(v.string(), v.maxLength(FOUND_LENGTH_LIMIT)),
  selectors: SelectorsSchema,
  /** How alike it is, 0…1. */
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
export type FoundPassage = v.InferOutput<typeof FoundPassageSchema>;

/** What an annotation can be about. */
export const AnnotationKindSchema = v.picklist(['text', 'image', 'figure', 'table']);
export type AnnotationKind = v.InferOutput<typeof AnnotationKindSchema>;
export type MediaKind = Exclude<AnnotationKind, 'text'>;

/**
 * What a reader said about a passage: the thing stored.
 * W3C words (https://www.w3.org/TR/annotation-model/), flat.
 */
export const AnnotationSchema = v.object({
  id: IdSchema,
  articleId: IdSchema,
  kind: AnnotationKindSchema,
  /**
   * The visible text: blocks separated by a blank line, `<br>` as newline, outer space trimmed. Of a
   * picture its caption, or else the words that stand in its place.
   */
  quote: QuoteTextSchema,
  selectors: SelectorsSchema,
  /** Address of the frame, when it is not the top one. */
  frame: v.optional(AddressSchema),
  color: HighlightColorSchema,
  /** Markdown. */
  note: NoteSchema,
  tags: TagsSchema,
  created: IsoDateTimeSchema,
  modified: IsoDateTimeSchema,
  /** Counts up by one with each change; an edit names the one that it began from. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** When each field was last set, so that a merge never loses a tag beside a note. */
  fieldTimes: v.object({
    color: IsoDateTimeSchema,
    note: IsoDateTimeSchema,
    tags: IsoDateTimeSchema,
    selectors: IsoDateTimeSchema,
    deleted: IsoDateTimeSchema,
  }),
  /** What it said before it was attached to another text. */
  history: v.array(
    v.object({
      quote: QuoteTextSchema,
      prefix: v.string(),
      suffix: v.string(),
      at: IsoDateTimeSchema,
    }),
  ),
  lastSeen: v.optional(
    v.object({
      state: v.picklist(['anchored', 'changed', 'orphan']),
      at: IsoDateTimeSchema,
      /** Of a changed one what it says now, of an orphan the place most like it. */
      found: v.optional(FoundPassageSchema),
    }),
  ),
  /** What the page said when the reader chose to keep their own text: not asked about again. */
  keptOver: v.optional(QuoteTextSchema),
  /** In the trash since. */
  deleted: v.optional(IsoDateTimeSchema),
  /** Hidden while that batch is staged. */
  batch: v.optional(IdSchema),
  origin: v.optional(OriginSchema),
});
export type Annotation = v.InferOutput<typeof AnnotationSchema>;

/** What a purge leaves: no words, so that no import or restore brings them back silently. */
export const TombstoneSchema = v.object({
  id: IdSchema,
  deleted: IsoDateTimeSchema,
  purged: IsoDateTimeSchema,
});
export type Tombstone = v.InferOutput<typeof TombstoneSchema>;
