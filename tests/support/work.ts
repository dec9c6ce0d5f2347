import fc from 'fast-check';
import type { Review } from '@/lib/domain/review';
import type { Claim, Placement, Sheet } from '@/lib/domain/sheet';
import type { WorkKind, WorkRecords } from '@/lib/domain/work-record';
import { START } from './builders';

const kept = { created: START, modified: START, revision: 1 };

export function aSheet(changes: Partial<Sheet> = {}): Sheet {
  const fieldTimes = { question: START, deleted: START };
  return { ...kept, id: 'sheet-1', question: 'Does water come first?', fieldTimes, ...changes };
}

export function aClaim(changes: Partial<Claim> = {}): Claim {
  return {
    ...kept,
    id: 'claim-1',
    sheetId: 'sheet-1',
    text: 'Measuring comes before sharing.',
    note: '',
    rank: 1,
    fieldTimes: { text: START, note: START, rank: START, deleted: START },
    ...changes,
  };
}

export function aPlacement(changes: Partial<Placement> = {}): Placement {
  return {
    ...kept,
    id: 'placement-1',
    sheetId: 'sheet-1',
    claimId: 'claim-1',
    annotationId: 'annotation-1',
    bearing: 'supports',
    rank: 1,
    fieldTimes: { place: START, bearing: START, deleted: START },
    ...changes,
  };
}

export function aReview(changes: Partial<Review> = {}): Review {
  return {
    ...kept,
    id: 'annotation-1',
    seen: START,
    never: false,
    fieldTimes: { schedule: START, never: START, deleted: START },
    ...changes,
  };
}

const time = fc.integer({ min: 1, max: 5 }).map((day) => `2026-01-0${day}T00:00:00.000Z`);
const word = fc.constantFrom('', 'sea', 'the harbour “at night” \u05d0\u{1f30a}');
const rank = fc.integer({ min: 0, max: 3 });
const common = { created: time, modified: time, revision: fc.integer({ min: 1, max: 4 }) };
const deleted = fc.option(time, { nil: undefined });

/** Leaves out what is undefined, as a stored row does. */
function whole<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;
}

/** States of one record of each kind, as two devices may have them. */
export const STATES: { [Kind in WorkKind]: fc.Arbitrary<WorkRecords[Kind]> } = {
  sheet: fc
    .record({ ...common, deleted, question: word, times: fc.tuple(time, time) })
    .map(({ times: [question, gone], ...fields }) =>
      whole(aSheet({ ...fields, fieldTimes: { question, deleted: gone } })),
    ),
  claim: fc
    .record({
      ...common,
      deleted,
      text: word,
      note: word,
      rank,
      times: fc.tuple(time, time, time, time),
    })
    .map(({ times: [text, note, at, gone], ...fields }) =>
      whole(aClaim({ ...fields, fieldTimes: { text, note, rank: at, deleted: gone } })),
    ),
  placement: fc
    .record({
      ...common,
      deleted,
      rank,
      claimId: fc.constantFrom('claim-1', 'claim-2'),
      bearing: fc.constantFrom('supports', 'contradicts', 'context' as const),
      times: fc.tuple(time, time, time),
    })
    .map(({ times: [place, bearing, gone], ...fields }) =>
      whole(aPlacement({ ...fields, fieldTimes: { place, bearing, deleted: gone } })),
    ),
  review: fc
    .record({
      ...common,
      deleted,
      seen: time,
      due: fc.option(time, { nil: undefined }),
      never: fc.boolean(),
      memory: fc.option(
        fc.record({
          stability: fc.double({ min: 0.1, max: 400, noNaN: true }),
          difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
          reps: rank,
          lapses: rank,
          state: fc.constantFrom(0, 1, 2, 3 as const),
        }),
        { nil: undefined },
      ),
      times: fc.tuple(time, time, time),
    })
    .map(({ times: [schedule, never, gone], ...fields }) =>
      whole(aReview({ ...fields, fieldTimes: { schedule, never, deleted: gone } })),
    ),
};
