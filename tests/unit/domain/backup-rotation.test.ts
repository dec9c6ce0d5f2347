import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  backupFileName,
  backupsToDrop,
  isBackupDue,
  readBackupFileName,
  type KeptBackup,
} from '@/lib/domain/backup-rotation';

const DAY = 86_400_000;
const START = Date.parse('2026-01-01T08:30:00.000Z');

function backup(day: number, annotations = 42): KeptBackup {
  const created = new Date(START + day * DAY).toISOString();
  return { name: backupFileName(created, annotations), created, annotations, size: 1_000 };
}

/** What is there after a backup on each of these days. */
function after(days: number, annotations: (day: number) => number = () => 42): KeptBackup[] {
  let kept: KeptBackup[] = [];
  for (let day = 0; day < days; day += 1) {
    kept = [backup(day, annotations(day)), ...kept];
    const dropped = new Set(backupsToDrop(kept));
    kept = kept.filter((one) => !dropped.has(one));
  }
  return kept;
}

const ageOf = (days: number) => (one: KeptBackup) =>
  Math.round((START + (days - 1) * DAY - Date.parse(one.created)) / DAY);

describe('backups by themselves', () => {
  test('are kept of three days, two weeks and a month', () => {
    const ages = after(90).map(ageOf(90));
    expect(ages.slice(0, 3)).toEqual([0, 1, 2]);
    expect(ages.length).toBeLessThanOrEqual(7);
    expect(Math.max(...ages)).toBeGreaterThanOrEqual(7);
  });

  test('never lose the newest, and never grow in number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (days) => {
        const kept = after(days);
        expect(kept[0]?.created).toBe(backup(days - 1).created);
        expect(kept.length).toBeLessThanOrEqual(7);
      }),
      { numRuns: 50 },
    );
  });

  test('of a library that was begun anew never push the full ones out', () => {
    const kept = after(200, (day) => (day < 20 ? 1_284 : 1));
    expect(kept.some(({ annotations }) => annotations === 1_284)).toBe(true);
  });

  test('are due once a day, when something changed', () => {
    const newest = backup(0);
    const later = (hours: number) => new Date(START + hours * 3_600_000).toISOString();
    expect(isBackupDue(undefined, undefined, later(0))).toBe(true);
    expect(isBackupDue(newest, later(1), later(2))).toBe(false);
    expect(isBackupDue(newest, later(1), later(24))).toBe(true);
    expect(isBackupDue(newest, later(-1), later(24))).toBe(false);
    expect(isBackupDue(newest, undefined, later(24))).toBe(true);
  });

  test('tell by their names what they are', () => {
    const { name, created, annotations } = backup(3, 7);
    expect(readBackupFileName(name)).toEqual({ name, created, annotations });
    expect(name).not.toMatch(/[:/\\]/u);
    for (const other of ['notes.txt', 'pullquote-2026-11-23.jsonl.gz', `${name}.crswap`]) {
      expect(readBackupFileName(other)).toBeUndefined();
    }
  });
});
