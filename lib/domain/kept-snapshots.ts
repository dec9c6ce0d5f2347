import type { IsoDateTime } from './ids';
import { saysTheSame, type Snapshot } from './snapshot';

/** What keeping may take. */
export interface KeepingRoom {
  /** What the reader allows all snapshots together, in bytes. */
  limit: number;
  /** What the browser has left, in bytes. */
  free: number;
}

/** So much is left free, in bytes: annotations must always find room. */
export const RESERVE = 20_000_000;

/** A later reading with less than this share of the words is a teaser, a wall or a stub. */
const WHOLE = 0.6;

/** How much all of them take, in bytes; a content that several share counts once. */
export function sizeOf(snapshots: readonly Snapshot[]): number {
  const sizes = new Map<string, number>();
  for (const { hash, size, pictures = [] } of snapshots) {
    sizes.set(hash, size);
    for (const picture of pictures) sizes.set(picture.hash, picture.size);
  }
  let sum = 0;
  for (const size of sizes.values()) sum += size;
  return sum;
}

/**
 * The snapshots that go so that the others stay below the limit: the oldest first, never one of an
 * article with annotations, never the one that is to be kept. `undefined` if that is not enough.
 *
 * @param isAnnotated whether its article has annotations
 */
export function snapshotsToDrop(
  snapshots: readonly Snapshot[],
  {
    limit,
    keep,
    isAnnotated,
  }: { limit: number; keep: string; isAnnotated: (one: Snapshot) => boolean },
): Snapshot[] | undefined {
  const rest = new Set(snapshots);
  const dropped: Snapshot[] = [];
  const byAge = snapshots
    .filter((one) => one.id !== keep && !isAnnotated(one))
    // What was only read goes before what was kept.
    .toSorted((a, b) => compare(a.kept ?? '', b.kept ?? '') || compare(a.seen, b.seen));
  for (const one of byAge) {
    if (sizeOf([...rest]) <= limit) break;
    rest.delete(one);
    dropped.push(one);
  }
  return sizeOf([...rest]) <= limit ? dropped : undefined;
}

/**
 * Whether a reading of a page is a further version of what was kept of it: other words, and not so
 * few that it is the teaser of what is there in full.
 */
export function isFurtherVersion(fresh: Snapshot, kept: readonly Snapshot[]): boolean {
  if (kept.length === 0 || kept.some((one) => saysTheSame(one, fresh))) return false;
  const longest = Math.max(...kept.map(({ wordCount }) => wordCount));
  return fresh.wordCount >= longest * WHOLE;
}

/** An article that is kept at its first highlight is read after that, in milliseconds at most. */
const SOON_AFTER = 600_000;

/** The version that the page had at an instant: the last one read by then. */
export function versionAt(
  versions: readonly Snapshot[],
  instant: IsoDateTime,
): Snapshot | undefined {
  const by = Date.parse(instant) + SOON_AFTER;
  return versions
    .filter(({ taken }) => Date.parse(taken) <= by)
    .toSorted((a, b) => compare(b.taken, a.taken))[0];
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
