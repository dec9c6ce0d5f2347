import { describe, expect, test } from 'vitest';
import { editWork } from '@/lib/domain/edit-work';
import { aClaim, aPlacement } from '../../support/work';

const LATER = '2026-11-02T10:00:00.000Z';

describe('an edit of a claim sheet', () => {
  test('makes a record that is not there yet', () => {
    const edit = { record: 'sheet', id: 'one', question: 'Why?' } as const;
    expect(editWork(undefined, edit, LATER)).toEqual({
      id: 'one',
      question: 'Why?',
      created: LATER,
      modified: LATER,
      revision: 1,
      fieldTimes: { question: LATER, deleted: LATER },
    });
  });

  test('sets what it names and leaves the rest', () => {
    const edit = { record: 'claim', id: 'claim-1', sheetId: 'sheet-1', text: 'Other.' } as const;
    const { fieldTimes } = aClaim();
    expect(editWork(aClaim({ note: 'Mine.' }), edit, LATER)).toEqual(
      aClaim({
        text: 'Other.',
        note: 'Mine.',
        modified: LATER,
        revision: 2,
        fieldTimes: { ...fieldTimes, text: LATER },
      }),
    );
  });

  test('that says nothing new changes nothing', () => {
    const stored = aClaim();
    const { id, sheetId, text } = stored;
    expect(editWork(stored, { record: 'claim', id, sheetId, text, deleted: false }, LATER)).toBe(
      stored,
    );
  });

  test('takes a quote off, and puts it back', () => {
    const { id, sheetId, claimId, annotationId } = aPlacement();
    const edit = { record: 'placement', id, sheetId, claimId, annotationId } as const;
    const off = editWork(aPlacement(), { ...edit, deleted: true }, LATER);
    expect(off.deleted).toBe(LATER);
    expect(editWork(off, { ...edit, deleted: false }, LATER).deleted).toBeUndefined();
  });
});
