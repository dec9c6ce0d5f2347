import type { IsoDateTime } from './ids';

/** A backup that is kept beside the library. */
export interface KeptBackup {
  /** Of its file. */
  name: string;
  created: IsoDateTime;
  annotations: number;
  /** In bytes, compressed. */
  size: number;
}

const DAY = 86_400_000;

/** Of so many periods, each this many days long, the newest is kept; of weeks and months those before. */
const PERIODS = [
  { days: 1, count: 3 },
  { days: 7, count: 2 },
  { days: 30, count: 1 },
] as const;

/**
 * Which backups may go: all but the newest of the last three days, of two weeks and of a month, and
 * but for the fullest one. Should a library be lost and begun anew, its small backups never push
 * the large ones out.
 */
export function backupsToDrop(backups: readonly KeptBackup[]): KeptBackup[] {
  const newestFirst = [...backups].sort((one, other) => (one.created < other.created ? 1 : -1));
  const kept = new Set<KeptBackup>();
  for (const { days, count } of PERIODS) {
    const now = Math.floor(Date.parse(newestFirst[0]?.created ?? '') / (days * DAY));
    const periods = new Set<number>();
    for (const backup of newestFirst) {
      const period = Math.floor(Date.parse(backup.created) / (days * DAY));
      if (periods.has(period) || (days > 1 && period === now)) continue;
      if (periods.size === count) break;
      periods.add(period);
      kept.add(backup);
    }
  }
  const [newest] = newestFirst;
  const fullest = newestFirst.reduce<KeptBackup | undefined>(
    (most, one) => (one.annotations > (most?.annotations ?? -1) ? one : most),
    newest,
  );
  if (fullest !== undefined) kept.add(fullest);
  return newestFirst.filter((backup) => !kept.has(backup));
}

/** Whether a new one is due: something changed since the last, which is not from today. */
export function isBackupDue(
  newest: KeptBackup | undefined,
  lastChange: IsoDateTime | undefined,
  now: IsoDateTime,
): boolean {
  if (newest === undefined) return true;
  if (lastChange !== undefined && lastChange <= newest.created) return false;
  return newest.created.slice(0, 10) !== now.slice(0, 10);
}

/** The name of a backup's file tells when it was written and how many annotations it holds. */
export function backupFileName(created: IsoDateTime, annotations: number): string {
  return `pullquote-${created.replaceAll(':', '-')}-${annotations}.jsonl.gz`;
}

/** Reads such a name; `undefined` for any other. */
export function readBackupFileName(name: string): Omit<KeptBackup, 'size'> | undefined {
  const found =
    /^pullquote-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d(?:\.\d+)?Z)-(\d{1,9})\.jsonl\.gz$/u.exec(name);
  if (found === null) return undefined;
  const [, hour, minute, second, annotations] = found;
  const created = `${hour}:${minute}:${second}`;
  if (Number.isNaN(Date.parse(created))) return undefined;
  return { name, created, annotations: Number(annotations) };
}
