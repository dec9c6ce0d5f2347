import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '@/lib/domain/merge-annotations';
import { undoChange } from '@/lib/domain/undo-change';
import {
  mergeWork,
  WORK_FIELDS,
  WORK_KINDS,
  type WorkKind,
  type WorkRecord,
} from '@/lib/domain/work-record';
import { aClaim, aPlacement, STATES } from '../../support/work';

const LATER = '2026-11-02T10:00:00.000Z';

describe.each(WORK_KINDS)('merging two states of a %s', (kind) => {
  const states = STATES[kind] as fc.Arbitrary<WorkRecord>;
  const merge = (one: WorkRecord, other: WorkRecord) => mergeWork<WorkKind>(kind, one, other);
  const same = (one: WorkRecord, other: WorkRecord): void => {
    expect(canonicalText(one)).toBe(canonicalText(other));
  };

  test('comes to the same in either order', () => {
    fc.assert(
      fc.property(states, states, (a, b) => same(merge(a, b), merge(b, a))),
      { seed: 1 },
    );
  });

  test('comes to the same however it is grouped', () => {
    fc.assert(
      fc.property(states, states, states, (a, b, c) =>
        same(merge(merge(a, b), c), merge(a, merge(b, c))),
      ),
      { seed: 2 },
    );
  });

  test('with itself changes nothing', () => {
    fc.assert(
      fc.property(states, (a) => same(merge(a, a), a)),
      { seed: 3 },
    );
  });

  test('names every field that can change', () => {
    const [state] = fc.sample(states, { seed: 4, numRuns: 1 });
    const times = Object.keys(state?.fieldTimes ?? {}).sort();
    expect([...new Set(Object.values(WORK_FIELDS[kind]))].sort()).toEqual(times);
  });
});

test('a claim that was reworded here and moved there is both', () => {
  const times = aClaim().fieldTimes;
  const reworded = aClaim({ text: 'New words.', fieldTimes: { ...times, text: LATER } });
  const moved = aClaim({ rank: 7, fieldTimes: { ...times, rank: LATER } });
  expect(mergeWork('claim', reworded, moved)).toMatchObject({ text: 'New words.', rank: 7 });
});

describe('taking a change of a claim sheet back', () => {
  const undo = (
    before: ReturnType<typeof aPlacement> | undefined,
    after = aPlacement(),
    now = after,
  ) => undoChange(before, after, now, LATER, WORK_FIELDS.placement);

  test('puts a quote under its old claim, and leaves how it bears on it', () => {
    const after = aPlacement({ claimId: 'claim-2', rank: 4 });
    const now = { ...after, bearing: 'contradicts' as const };
    expect(undo(aPlacement(), after, now)).toMatchObject({
      claimId: 'claim-1',
      rank: 1,
      bearing: 'contradicts',
      revision: 2,
    });
  });

  test('takes off again what was put there', () => {
    expect(undo(undefined).deleted).toBe(LATER);
  });

  test('brings back what was taken off', () => {
    expect(undo(aPlacement(), aPlacement({ deleted: LATER })).deleted).toBeUndefined();
  });
});
