import { fail, succeed, type Result } from '@/lib/domain/failure';

/** The largest file that is read as one text, in bytes. */
export const TEXT_SIZE_LIMIT = 256 * 1_048_576;

/**
 * A file as text: UTF-8, or UTF-16 where a byte order mark says so.
 *
 * Failures: `file-too-large`, `file-unreadable`, `file-encoding` (no UTF-8).
 */
export async function readText(file: Blob): Promise<Result<string>> {
  if (file.size > TEXT_SIZE_LIMIT) return fail('file-too-large');
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // The file was moved, changed or taken away since it was chosen: the browser does not say which.
    return fail('file-unreadable');
  }
  return decodeText(bytes);
}

/** Bytes as text, by the same rule. */
export function decodeText(bytes: Uint8Array): Result<string> {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return succeed(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    // Bytes that stand for no character: another encoding, or something written over them.
    return fail('file-encoding');
  }
}
