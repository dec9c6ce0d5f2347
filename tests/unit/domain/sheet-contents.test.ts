import { describe, expect, test } from 'vitest';
import { editWork } from '@/lib/domain/edit-work';
import type { Claim, Placement, Sheet } from '@/lib/domain/sheet';
import {
  assembleSheets,
  moveClaim,
  movePlacement,
  removeSheet,
  type SheetRows,
} from '@/lib/domain/sheet-contents';
import type { SheetEdit } from '@/lib/domain/edit-work';
import { aClaim, aPlacement, aSheet } from '../../support/work';

const LATER = '2026-11-02T10:00:00.000Z';

const rows = {
  sheets: [aSheet()],
  claims: [aClaim({ id: 'second', rank: 2 }), aClaim({ id: 'first', rank: 1 })],
  placements: [
    aPlacement({ id: 'b', claimId: 'first', rank: 2 }),
    aPlacement({ id: 'a', claimId: 'first', rank: 1 }),
    aPlacement({ id: 'c', claimId: 'second', rank: 1 }),
  ],
} satisfies SheetRows;

const sheetOf = (from: SheetRows = rows) => assembleSheets(from)[0]!;
const order = (from: SheetRows) =>
  sheetOf(from).claims.map(
    ({ claim, placements }) => `${claim.id}: ${placements.map(({ id }) => id).join(' ')}`,
  );

function apply(edits: readonly SheetEdit[]): SheetRows {
  const edited = <Row extends Sheet | Claim | Placement>(record: string, list: readonly Row[]) =>
    list.map((row) => {
      const edit = edits.find((one) => one.record === record && one.id === row.id);
      return edit === undefined ? row : (editWork(row, edit, LATER) as Row);
    });
  return {
    sheets: edited('sheet', rows.sheets),
    claims: edited('claim', rows.claims),
    placements: edited('placement', rows.placements),
  };
}

describe('a claim sheet', () => {
  test('is put together in the order of its claims and quotes', () => {
    expect(order(rows)).toEqual(['first: a b', 'second: c']);
  });

  test('moves a quote within its claim, whichever way', () => {
    expect(order(apply(movePlacement(sheetOf(), 'a', 'first', 2)))).toEqual([
      'first: b a',
      'second: c',
    ]);
    expect(order(apply(movePlacement(sheetOf(), 'b', 'first', 0)))).toEqual([
      'first: b a',
      'second: c',
    ]);
    expect(movePlacement(sheetOf(), 'a', 'first', 0)).toEqual([]);
  });

  test('moves a quote to another claim, to the place where it was let go', () => {
    expect(order(apply(movePlacement(sheetOf(), 'a', 'second', 0)))).toEqual([
      'first: b',
      'second: a c',
    ]);
    expect(order(apply(movePlacement(sheetOf(), 'a', 'second', 1)))).toEqual([
      'first: b',
      'second: c a',
    ]);
  });

  test('moves a claim with its quotes', () => {
    expect(order(apply(moveClaim(sheetOf(), 'first', 2)))).toEqual(['second: c', 'first: a b']);
  });

  test('that is deleted goes with everything on it', () => {
    const gone = apply(removeSheet(sheetOf()));
    expect(assembleSheets(gone)).toEqual([]);
    for (const list of Object.values(gone)) {
      expect(list.every(({ deleted }: { deleted?: string }) => deleted === LATER)).toBe(true);
    }
  });
});
