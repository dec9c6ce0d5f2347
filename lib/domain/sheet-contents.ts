import type { SheetEdit } from './edit-work';
import type { Claim, Placement, Sheet } from './sheet';

/** A claim with the quotes under it, in their order. */
export interface ClaimContents {
  claim: Claim;
  placements: readonly Placement[];
}

/** A sheet with its claims, in their order. */
export interface SheetContents {
  sheet: Sheet;
  claims: readonly ClaimContents[];
}

/** What lies in the three tables. */
export interface SheetRows {
  sheets: readonly Sheet[];
  claims: readonly Claim[];
  placements: readonly Placement[];
}

/** Every sheet that was not taken away, the one changed last first, each put together. */
export function assembleSheets({ sheets, claims, placements }: SheetRows): SheetContents[] {
  const claimsOf = group(claims, ({ sheetId }) => sheetId);
  const placementsOf = group(placements, ({ claimId }) => claimId);
  return sheets
    .filter(isThere)
    .map((sheet) => ({
      sheet,
      claims: inRank(claimsOf.get(sheet.id)).map((claim) => ({
        claim,
        placements: inRank(placementsOf.get(claim.id)),
      })),
    }))
    .toSorted((a, b) => (changed(a) < changed(b) ? 1 : -1));
}

/** When a sheet or anything on it was changed last. */
export function changed({ sheet, claims }: SheetContents): string {
  const times = claims.flatMap(({ claim, placements }) => [claim, ...placements]);
  return [sheet, ...times].reduce((last, { modified }) => (modified > last ? modified : last), '');
}

/** The rank that puts something behind all of these. */
export function lastRank(rows: readonly { rank: number }[]): number {
  return rows.reduce((last, { rank }) => Math.max(last, rank), 0) + 1;
}

/** Puts a claim elsewhere among its sheet's claims: the edits of those whose rank changes. */
export function moveClaim({ claims }: SheetContents, id: string, to: number): SheetEdit[] {
  const now = claims.map(({ claim }) => claim);
  return ranked(moved(now, id, to)).map(({ row, rank }) => ({
    record: 'claim',
    id: row.id,
    sheetId: row.sheetId,
    rank,
  }));
}

/** Puts a quote under a claim, before the one that stands at `to` now. */
export function movePlacement(
  { claims }: SheetContents,
  id: string,
  claimId: string,
  to: number,
): SheetEdit[] {
  const all = claims.flatMap(({ placements }) => placements);
  const placement = all.find((one) => one.id === id);
  const target = claims.find(({ claim }) => claim.id === claimId);
  if (placement === undefined || target === undefined) return [];
  const isHere = placement.claimId === claimId;
  const others = isHere ? target.placements : [...target.placements, placement];
  const edits = ranked(moved(others, id, to)).map(({ row, rank }) => place(row, claimId, rank));
  if (isHere || edits.some((edit) => edit.id === id)) return edits;
  return [...edits, place(placement, claimId, placement.rank)];
}

/** Takes a claim away, and the quotes under it. */
export function removeClaim({ claim, placements }: ClaimContents): SheetEdit[] {
  const { id, sheetId } = claim;
  return [{ record: 'claim', id, sheetId, deleted: true }, ...placements.map(takeOff)];
}

/** Takes a sheet away, with all that stands on it. */
export function removeSheet({ sheet, claims }: SheetContents): SheetEdit[] {
  return [{ record: 'sheet', id: sheet.id, deleted: true }, ...claims.flatMap(removeClaim)];
}

/** Takes a quote off its sheet. */
export function takeOff({ id, sheetId, annotationId, claimId }: Placement): SheetEdit {
  return { record: 'placement', id, sheetId, annotationId, claimId, deleted: true };
}

function place(placement: Placement, claimId: string, rank: number): SheetEdit {
  const { id, sheetId, annotationId } = placement;
  return { record: 'placement', id, sheetId, annotationId, claimId, rank };
}

function moved<Row extends { id: string }>(rows: readonly Row[], id: string, to: number): Row[] {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) return [...rows];
  const from = rows.indexOf(row);
  const others = rows.filter((one) => one !== row);
  const index = Math.max(0, Math.min(others.length, from < to ? to - 1 : to));
  return others.toSpliced(index, 0, row);
}

/** Those whose rank is not their place. */
function ranked<Row extends { rank: number }>(rows: readonly Row[]): { row: Row; rank: number }[] {
  return rows.flatMap((row, index) => (row.rank === index + 1 ? [] : [{ row, rank: index + 1 }]));
}

function inRank<Row extends { rank: number; id: string; deleted?: string | undefined }>(
  rows: readonly Row[] = [],
): Row[] {
  return rows.filter(isThere).toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
}

function isThere({ deleted }: { deleted?: string | undefined }): boolean {
  return deleted === undefined;
}

function group<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
