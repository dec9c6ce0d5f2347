import * as v from 'valibot';
import { BackupHeaderSchema, BackupRecordSchema } from '@/lib/domain/backup-record';
import type { BackupHeader, BackupRecord } from '@/lib/domain/backup-record';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import type { UnreadablePart } from '@/lib/domain/import-report';
import { readLines, type LinesFailure } from './backup-lines';
import { BACKUP_VERSION } from './backup-writer';
import { createBreath } from './breath';
import { crc32 } from './crc32';

const FooterSchema = v.object({
  record: v.literal('footer'),
  records: v.pipe(v.number(), v.integer()),
  crc32: v.pipe(v.number(), v.integer()),
});

/** What a whole backup says besides its records. */
export interface BackupSummary {
  header: BackupHeader;
  records: number;
  unreadable: UnreadablePart[];
}

/**
 * Reads a backup line by line and hands over each record that fits its schema; what does not fit is
 * counted with its reason. The content is data only: nothing of it is ever run or shown as it is.
 *
 * Failures: `file-foreign` (no backup of ours), `file-newer`, `file-truncated`, `file-damaged`,
 * `file-unreadable` (the browser cannot read it), `cancelled`. They may come after records were
 * handed over: nothing may be published before success.
 */
export async function readBackup(
  file: Blob,
  onRecord: (record: BackupRecord) => Promise<void> | void,
  signal?: AbortSignal,
): Promise<Result<BackupSummary>> {
  const encoder = new TextEncoder();
  const breathe = createBreath();
  const unreadable: UnreadablePart[] = [];
  let header: BackupHeader | undefined;
  let footer: v.InferOutput<typeof FooterSchema> | undefined;
  let [records, checksum] = [0, 0];
  try {
    for await (const line of readLines(file)) {
      await breathe();
      if (signal?.aborted === true) return fail('cancelled');
      if (footer !== undefined) return fail('file-damaged', 'something after the footer');
      const value = parse(line);
      if (header === undefined) {
        const first = readHeader(value);
        if (!first.ok) return first;
        header = first.value;
      } else if (v.is(FooterSchema, value)) {
        footer = value;
        continue;
      } else {
        records += 1;
        const record = v.safeParse(BackupRecordSchema, value);
        if (record.success) await onRecord(record.output);
        else unreadable.push({ place: records + 1, reason: 'malformed' });
      }
      checksum = crc32(encoder.encode(`${line}\n`), checksum);
    }
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    return fail(header === undefined && failure !== 'file-unreadable' ? foreign(failure) : failure);
  }
  if (header === undefined) return fail('file-foreign', 'empty');
  if (footer === undefined) return fail('file-truncated', 'no footer');
  if (footer.records !== records || footer.crc32 !== checksum) {
    return fail('file-damaged', 'the checksum does not fit');
  }
  return succeed({ header, records, unreadable });
}

function readHeader(value: unknown): Result<BackupHeader> {
  const format = v.safeParse(v.object({ format: v.literal('pullquote-backup') }), value);
  if (!format.success) return fail('file-foreign');
  const version = v.safeParse(v.object({ version: v.number() }), value);
  if (version.success && version.output.version > BACKUP_VERSION) return fail('file-newer');
  const header = v.safeParse(BackupHeaderSchema, value);
  return header.success ? succeed(header.output) : fail('file-damaged', 'header');
}

/** A line that is no JSON is a line that fits no schema. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Not JSON: the schema says so in its own way, and the line is counted as unreadable.
    return undefined;
  }
}

function failureOf(error: unknown): LinesFailure | undefined {
  return typeof error === 'object' && error !== null && 'linesFailure' in error
    ? (error.linesFailure as LinesFailure)
    : undefined;
}

/** Before the header was read, a file that ends early may be a backup of ours; anything else is not. */
function foreign(failure: LinesFailure): 'file-truncated' | 'file-foreign' {
  return failure === 'file-truncated' ? failure : 'file-foreign';
}
