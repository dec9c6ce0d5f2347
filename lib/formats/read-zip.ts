import { fail, succeed, type Failure, type Result } from '@/lib/domain/failure';
import { decodeText } from './read-text';

/** The most that is unpacked of one file, and of all of them, in bytes. */
const ENTRY_SIZE_LIMIT = 64 * 1_048_576;
const TOTAL_SIZE_LIMIT = 512 * 1_048_576;
const ENTRY_COUNT_LIMIT = 200_000;

/** A file in a zip; its name is only ever compared, never used as a path. */
export interface ZipEntry {
  name: string;
  /** Its text. Failures: `file-damaged`, `file-encoding`, `file-too-large`, each with its name. */
  text(): Promise<Result<string>>;
}

/**
 * The files in a zip. Nothing is unpacked before it is asked for, and never more than is allowed,
 * whatever a zip says about itself.
 *
 * Failures: `file-truncated`, `file-damaged`, `file-too-large`, `file-unreadable`.
 */
export async function openZip(file: Blob): Promise<Result<ZipEntry[]>> {
  // Loaded when a zip is read: nothing else needs it.
  const { BlobReader, ZipReader, configure } =
    await import('@zip.js/zip.js/lib/zip-core-native.js');
  // Its workers are made of text, which the content security policy refuses.
  configure({ useWebWorkers: false });
  let unpacked = 0;
  const reader = new ZipReader(new BlobReader(file), {
    // A name that climbs out of its folder is read under its own name: nothing is written by it.
    filenameValidation: 'tolerant',
    checkOverlappingEntry: true,
  });
  const entries: ZipEntry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory || entry.getData === undefined) continue;
      if (entries.length >= ENTRY_COUNT_LIMIT) return fail('file-too-large');
      const name = entry.filename;
      const read = entry.getData.bind(entry);
      entries.push({
        name,
        async text() {
          const parts: Uint8Array<ArrayBuffer>[] = [];
          let size = 0;
          const writable = new WritableStream<Uint8Array<ArrayBuffer>>({
            write(part) {
              size += part.length;
              unpacked += part.length;
              if (size > ENTRY_SIZE_LIMIT || unpacked > TOTAL_SIZE_LIMIT) throw new TooLarge();
              parts.push(part);
            },
          });
          try {
            await read(writable, { checkSignature: true, useWebWorkers: false });
          } catch (error) {
            return { ok: false, failure: { ...failureOf(error), at: { entry: name } } };
          }
          const text = decodeText(new Uint8Array(await new Blob(parts).arrayBuffer()));
          return text.ok ? text : { ok: false, failure: { ...text.failure, at: { entry: name } } };
        },
      });
    }
    return succeed(entries);
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  } finally {
    await reader.close();
  }
}

/** Ends the unpacking; an exception, since it passes through a stream. */
class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

function failureOf(error: unknown): Failure {
  const { name = '', message = '' } = error instanceof Error ? error : {};
  if (name === 'TooLarge') return { code: 'file-too-large' };
  if (/NotReadable|NotFoundError/u.test(name)) return { code: 'file-unreadable' };
  const truncated = /not found|out of bounds|split zip|format is not recognized/iu.test(message);
  return { code: truncated ? 'file-truncated' : 'file-damaged', detail: message.slice(0, 100) };
}
