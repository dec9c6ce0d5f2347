import * as v from 'valibot';
import { IdSchema, IsoDateTimeSchema } from './ids';

/** The longest question, claim or remark on a sheet, in UTF-16 units. */
export const SHEET_TEXT_LIMIT = 20_000;

export const SheetTextSchema = v.pipe(v.string(), v.maxLength(SHEET_TEXT_LIMIT));
/** Where something stands among its neighbours, the least first; equals by their ids. */
export const RankSchema = v.pipe(v.number(), v.finite());

/** How a quote bears on a claim. */
export const BEARINGS = ['supports', 'contradicts', 'context'] as const;
export const BearingSchema = v.picklist(BEARINGS);
export type Bearing = v.InferOutput<typeof BearingSchema>;

/** What every record of a sheet carries besides its words. */
const kept = {
  id: IdSchema,
  created: IsoDateTimeSchema,
  modified: IsoDateTimeSchema,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Taken away since. */
  deleted: v.optional(IsoDateTimeSchema),
};

/** A question under which claims are put side by side. */
export const SheetSchema = v.object({
  ...kept,
  question: SheetTextSchema,
  fieldTimes: v.object({ question: IsoDateTimeSchema, deleted: IsoDateTimeSchema }),
});
export type Sheet = v.InferOutput<typeof SheetSchema>;

/** A claim on a sheet. */
export const ClaimSchema = v.object({
  ...kept,
  sheetId: IdSchema,
  text: SheetTextSchema,
  /** What the reader says of it in short: plain text. */
  note: SheetTextSchema,
  rank: RankSchema,
  fieldTimes: v.object({
    text: IsoDateTimeSchema,
    note: IsoDateTimeSchema,
    rank: IsoDateTimeSchema,
    deleted: IsoDateTimeSchema,
  }),
});
export type Claim = v.InferOutput<typeof ClaimSchema>;

/**
 * A quote put under a claim. It holds none of the annotation's words: what the annotation says now
 * is what the sheet shows.
 */
export const PlacementSchema = v.object({
  ...kept,
  sheetId: IdSchema,
  claimId: IdSchema,
  annotationId: IdSchema,
  bearing: BearingSchema,
  rank: RankSchema,
  fieldTimes: v.object({
    place: IsoDateTimeSchema,
    bearing: IsoDateTimeSchema,
    deleted: IsoDateTimeSchema,
  }),
});
export type Placement = v.InferOutput<typeof PlacementSchema>;
