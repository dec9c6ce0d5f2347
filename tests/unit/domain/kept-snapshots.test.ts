import { describe, expect, test } from 'vitest';
import { isFurtherVersion, sizeOf, snapshotsToDrop, versionAt } from '@/lib/domain/kept-snapshots';
import type { Snapshot } from '@/lib/domain/snapshot';
import { aSnapshot } from '../../support/builders';

const day = (at: number) => `2026-03-${String(at).padStart(2, '0')}T10:00:00.000Z`;
/** Kept on a day of March. */
const kept = (at: number, changes: Partial<Snapshot> = {}) =>
  aSnapshot({ id: `s${at}`, hash: `h${at}`, size: 10, seen: day(at), kept: day(at), ...changes });
const ids = (snapshots: readonly Snapshot[] | undefined) => snapshots?.map(({ id }) => id);
const nobody = () => false;

describe('the room of kept articles', () => {
  test('counts a content that several share once', () => {
    expect(sizeOf([kept(1), kept(2, { hash: 'h1' }), kept(3)])).toBe(20);
  });

  test('is made by the oldest', () => {
    const all = [kept(3), kept(1), kept(2)];
    const dropped = snapshotsToDrop(all, { limit: 20, keep: 's3', isAnnotated: nobody });
    expect(ids(dropped)).toEqual(['s1']);
  });

  test('is made by what was only read before anything that was kept', () => {
    const { kept: _kept, ...read } = kept(2);
    const all = [kept(3), kept(1), read];
    const dropped = snapshotsToDrop(all, { limit: 20, keep: 's3', isAnnotated: nobody });
    expect(ids(dropped)).toEqual(['s2']);
  });

  test('is never made by an article with annotations', () => {
    const all = [kept(1), kept(2), kept(3)];
    const isAnnotated = ({ id }: Snapshot) => id === 's1';
    expect(ids(snapshotsToDrop(all, { limit: 20, keep: 's3', isAnnotated }))).toEqual(['s2']);
    const everyOne = { limit: 20, keep: 's3', isAnnotated: () => true };
    expect(snapshotsToDrop(all, everyOne)).toBeUndefined();
  });

  test('is not made where there is enough', () => {
    expect(snapshotsToDrop([kept(1)], { limit: 10, keep: 's1', isAnnotated: nobody })).toEqual([]);
  });
});

describe('a later reading of a kept page', () => {
  const before = kept(1, { wordCount: 1_000 });
  const after = (changes: Partial<Snapshot>) => kept(2, { wordsHash: 'words-2', ...changes });

  test('is a further version when it says something else', () => {
    expect(isFurtherVersion(after({ wordCount: 980 }), [before])).toBe(true);
  });

  test('is none when only its markup differs', () => {
    expect(isFurtherVersion(after({ wordsHash: 'words-1' }), [before])).toBe(false);
  });

  test('is none when it is the teaser of what was kept in full', () => {
    expect(isFurtherVersion(after({ wordCount: 120 }), [before])).toBe(false);
  });

  test('is one when the teaser was kept and the whole comes', () => {
    const teaser = kept(1, { wordCount: 120 });
    expect(isFurtherVersion(after({ wordCount: 1_000 }), [teaser])).toBe(true);
  });

  test('is none of a page that is not kept', () => {
    expect(isFurtherVersion(after({}), [])).toBe(false);
  });
});

describe('the version that a passage was marked in', () => {
  const versions = [kept(3, { taken: day(3) }), kept(1, { taken: day(1) })];

  test('is the last one that was read by then', () => {
    expect(versionAt(versions, day(2))?.id).toBe('s1');
    expect(versionAt(versions, day(5))?.id).toBe('s3');
  });

  test('is the one that was kept by its highlight, a moment later', () => {
    expect(versionAt(versions, '2026-03-01T09:59:50.000Z')?.id).toBe('s1');
  });

  test('is unknown before the first', () => {
    expect(versionAt(versions, '2026-02-01T10:00:00.000Z')).toBeUndefined();
  });
});
