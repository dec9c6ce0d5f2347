import type { IsoDateTime } from './ids';
import { canonicalText, isSetLater } from './merge-annotations';
import type { Review } from './review';
import type { Claim, Placement, Sheet } from './sheet';

/** What a reader works out from annotations: claim sheets and reviews. None holds their words. */
export interface WorkRecords {
  sheet: Sheet;
  claim: Claim;
  placement: Placement;
  review: Review;
}
export type WorkKind = keyof WorkRecords;
export type WorkRecord = WorkRecords[WorkKind];

export const WORK_KINDS = ['sheet', 'claim', 'placement', 'review'] as const;

/** Of each kind the fields that change, and under which of `fieldTimes` each was set. */
export const WORK_FIELDS: Record<WorkKind, Readonly<Record<string, string>>> = {
  sheet: { question: 'question', deleted: 'deleted' },
  claim: { text: 'text', note: 'note', rank: 'rank', deleted: 'deleted' },
  placement: { claimId: 'place', rank: 'place', bearing: 'bearing', deleted: 'deleted' },
  review: {
    seen: 'schedule',
    due: 'schedule',
    memory: 'schedule',
    never: 'never',
    deleted: 'deleted',
  },
};

export function isWorkKind(kind: string): kind is WorkKind {
  return (WORK_KINDS as readonly string[]).includes(kind);
}

/**
 * Two states of one record as one: each field as it was set last. The order and the number of
 * merges do not matter, as with annotations.
 */
export function mergeWork<Kind extends WorkKind>(
  kind: Kind,
  one: WorkRecords[Kind],
  other: WorkRecords[Kind],
): WorkRecords[Kind] {
  const [first, second] = [one as Fields, other as Fields];
  const merged: Fields = {
    // What never changes is the same in both, unless a file lies: then one of them, always the same.
    ...(canonicalText(unchanging(kind, first)) > canonicalText(unchanging(kind, second))
      ? first
      : second),
    created: first.created < second.created ? first.created : second.created,
    modified: first.modified > second.modified ? first.modified : second.modified,
    revision: Math.max(first.revision, second.revision),
    fieldTimes: {},
  };
  for (const time of new Set(Object.values(WORK_FIELDS[kind]))) {
    const fields = fieldsOf(kind, time);
    const said = (record: Fields) => [record.fieldTimes[time] ?? '', pick(record, fields)] as const;
    const last = isSetLater(said(first), said(second)) ? first : second;
    for (const field of fields) {
      if (last[field] === undefined) delete merged[field];
      else merged[field] = last[field];
    }
    merged.fieldTimes[time] = last.fieldTimes[time] ?? merged.modified;
  }
  return merged as Fields & WorkRecords[Kind];
}

/** A record of any kind, field by field. */
interface Fields {
  [field: string]: unknown;
  created: IsoDateTime;
  modified: IsoDateTime;
  revision: number;
  fieldTimes: Record<string, IsoDateTime>;
}

function fieldsOf(kind: WorkKind, time: string): string[] {
  return Object.entries(WORK_FIELDS[kind]).flatMap(([field, of]) => (of === time ? [field] : []));
}

function pick(record: Fields, fields: readonly string[]): Partial<Fields> {
  return Object.fromEntries(fields.map((field) => [field, record[field]]));
}

function unchanging(kind: WorkKind, record: Fields): unknown {
  const { created: _1, modified: _2, revision: _3, fieldTimes: _4, ...rest } = record;
  return Object.fromEntries(
    Object.entries(rest).filter(([field]) => !(field in WORK_FIELDS[kind])),
  );
}
