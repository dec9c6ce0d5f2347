import * as v from 'valibot';
import {
  BackupRecordSchema,
  type BackupRecord,
  type UnreadableRow,
} from '@/lib/domain/backup-record';

/** A stored row as a record of a backup, if it fits. */
export function readRow(record: string, value: unknown): BackupRecord | UnreadableRow {
  const read = v.safeParse(BackupRecordSchema, { record, value });
  if (read.success) return read.output;
  const [issue] = read.issues;
  return { record: 'unreadable', value, reason: `${v.getDotPath(issue) ?? record}: ${issue.type}` };
}
