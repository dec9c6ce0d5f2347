import * as v from 'valibot';
import { IdSchema, type IsoDateTime } from './ids';
import { BearingSchema, RankSchema, SheetTextSchema } from './sheet';
import type { Claim, Placement, Sheet } from './sheet';
import { WORK_FIELDS } from './work-record';

const deleted = v.optional(v.boolean());

/**
 * One edit of a claim sheet: what is not named stays as it is. An id that is not there yet makes a
 * record, so that a repeated message does nothing twice.
 */
export const SheetEditSchema = v.variant('record', [
  v.object({
    record: v.literal('sheet'),
    id: IdSchema,
    question: v.optional(SheetTextSchema),
    deleted,
  }),
  v.object({
    record: v.literal('claim'),
    id: IdSchema,
    sheetId: IdSchema,
    text: v.optional(SheetTextSchema),
    note: v.optional(SheetTextSchema),
    rank: v.optional(RankSchema),
    deleted,
  }),
  v.object({
    record: v.literal('placement'),
    id: IdSchema,
    sheetId: IdSchema,
    annotationId: IdSchema,
    claimId: IdSchema,
    bearing: v.optional(BearingSchema),
    rank: v.optional(RankSchema),
    deleted,
  }),
]);
export type SheetEdit = v.InferOutput<typeof SheetEditSchema>;

type SheetRecord = Sheet | Claim | Placement;

/** The record after an edit; the same object when the edit changes nothing. */
export function editWork(
  stored: SheetRecord | undefined,
  edit: SheetEdit,
  at: IsoDateTime,
): SheetRecord {
  const record = stored ?? blank(edit, at);
  const wished = {
    ...edit,
    ...(edit.deleted === undefined ? {} : { deleted: edit.deleted ? at : undefined }),
  };
  const next: Record<string, unknown> = { ...record };
  const times: Record<string, IsoDateTime> = {};
  for (const [field, time] of Object.entries(WORK_FIELDS[edit.record])) {
    if (!(field in wished) || (edit as Record<string, unknown>)[field] === undefined) continue;
    const value = (wished as Record<string, unknown>)[field];
    const isSame =
      field === 'deleted'
        ? (next.deleted === undefined) === (value === undefined)
        : next[field] === value;
    if (isSame) continue;
    if (value === undefined) delete next[field];
    else next[field] = value;
    times[time] = at;
  }
  if (stored !== undefined && Object.keys(times).length === 0) return stored;
  return {
    ...(next as typeof next & SheetRecord),
    modified: at,
    revision: stored === undefined ? 1 : stored.revision + 1,
    fieldTimes: { ...record.fieldTimes, ...times },
  } as SheetRecord;
}

/** A record that says nothing yet. */
function blank(edit: SheetEdit, at: IsoDateTime): SheetRecord {
  const own = { id: edit.id, created: at, modified: at, revision: 1 };
  if (edit.record === 'sheet') {
    return { ...own, question: '', fieldTimes: { question: at, deleted: at } };
  }
  if (edit.record === 'claim') {
    const fieldTimes = { text: at, note: at, rank: at, deleted: at };
    return { ...own, sheetId: edit.sheetId, text: '', note: '', rank: 0, fieldTimes };
  }
  return {
    ...own,
    sheetId: edit.sheetId,
    claimId: edit.claimId,
    annotationId: edit.annotationId,
    bearing: 'supports',
    rank: 0,
    fieldTimes: { place: at, bearing: at, deleted: at },
  };
}
