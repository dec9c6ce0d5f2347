import type { BackupHeader, BackupRecord, UnreadableRow } from '@/lib/domain/backup-record';
import { createBreath } from './breath';
import { crc32 } from './crc32';

/** The version that is written, and the newest that can be read. */
export const BACKUP_VERSION = 1;
const CHUNK_LENGTH = 65_536;

/**
 * A backup: gzip of JSON Lines, a header, one record a line (articles before their annotations),
 * and a footer that counts the lines and holds the CRC-32 of all bytes before it.
 * It is written while it is read: nothing but one chunk is held in memory.
 */
export function writeBackup(
  header: Omit<BackupHeader, 'format' | 'version'>,
  records: AsyncIterable<BackupRecord | UnreadableRow> | Iterable<BackupRecord | UnreadableRow>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = backupChunks(
    { format: 'pullquote-backup', version: BACKUP_VERSION, ...header },
    records,
  );
  const lines = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return();
    },
  });
  return lines.pipeThrough(new CompressionStream('gzip'));
}

/** The name that a backup file gets. */
export function backupName(created: string): string {
  return `pullquote-${created.slice(0, 10)}.jsonl.gz`;
}

async function* backupChunks(
  header: BackupHeader,
  records: AsyncIterable<object> | Iterable<object>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  const encoder = new TextEncoder();
  const breathe = createBreath();
  let text = `${JSON.stringify(header)}\n`;
  let [count, checksum] = [0, 0];
  for await (const record of records) {
    text += `${JSON.stringify(record)}\n`;
    count += 1;
    if (text.length < CHUNK_LENGTH) continue;
    const bytes = encoder.encode(text);
    checksum = crc32(bytes, checksum);
    text = '';
    yield bytes;
    await breathe();
  }
  checksum = crc32(encoder.encode(text), checksum);
  const footer = { record: 'footer', records: count, crc32: checksum };
  yield encoder.encode(`${text}${JSON.stringify(footer)}\n`);
}
