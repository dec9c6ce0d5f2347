import * as v from 'valibot';
import { AnnotationSchema, TombstoneSchema } from './annotation';
import { ArticleSchema } from './article';
import { DraftSchema } from './draft';
import { IdSchema, IsoDateTimeSchema } from './ids';
import { ReviewSchema } from './review';
import { ClaimSchema, PlacementSchema, SheetSchema } from './sheet';

/**
 * What a backup keeps of the settings, by name; read again with `readSetting`. Which sites are
 * allowed, or were asked for, is never among them.
 */
export const BackupSettingsSchema = v.record(v.pipe(v.string(), v.maxLength(64)), v.unknown());

/** One line of a backup between its header and its footer. */
export const BackupRecordSchema = v.variant('record', [
  v.object({ record: v.literal('article'), value: ArticleSchema }),
  v.object({ record: v.literal('annotation'), value: AnnotationSchema }),
  v.object({ record: v.literal('tombstone'), value: TombstoneSchema }),
  v.object({ record: v.literal('draft'), value: DraftSchema }),
  v.object({ record: v.literal('sheet'), value: SheetSchema }),
  v.object({ record: v.literal('claim'), value: ClaimSchema }),
  v.object({ record: v.literal('placement'), value: PlacementSchema }),
  v.object({ record: v.literal('review'), value: ReviewSchema }),
  v.object({ record: v.literal('settings'), value: BackupSettingsSchema }),
]);
export type BackupRecord = v.InferOutput<typeof BackupRecordSchema>;

/** How many records of each kind a backup holds. */
export const BackupCountsSchema = v.object({
  articles: v.pipe(v.number(), v.integer(), v.minValue(0)),
  annotations: v.pipe(v.number(), v.integer(), v.minValue(0)),
  tombstones: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type BackupCounts = v.InferOutput<typeof BackupCountsSchema>;

/** The first line of a backup. */
export const BackupHeaderSchema = v.object({
  format: v.literal('pullquote-backup'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  created: IsoDateTimeSchema,
  libraryId: v.optional(IdSchema),
  /** As counted when the writing began; the footer says what was written. */
  counts: BackupCountsSchema,
});
export type BackupHeader = v.InferOutput<typeof BackupHeaderSchema>;

/** A stored row that fits no schema: written all the same, so that nothing is dropped silently. */
export interface UnreadableRow {
  record: 'unreadable';
  value: unknown;
  reason: string;
}
