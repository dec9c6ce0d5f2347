import { fail, succeed, type Result } from '@/lib/domain/failure';
import type { FileStart } from './importer';
import { openZip } from './read-zip';

const START_SIZE = 65_536;

/** The beginning of a file. Failures: `file-unreadable`; of a zip those of `openZip`. */
export async function readFileStart(file: Blob): Promise<Result<FileStart>> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.slice(0, START_SIZE).arrayBuffer());
  } catch {
    // The file was moved, changed or taken away since it was chosen: the browser does not say which.
    return fail('file-unreadable');
  }
  if (String.fromCharCode(...bytes.subarray(0, 4)) === 'PK\u0003\u0004') {
    const zip = await openZip(file);
    return zip.ok
      ? succeed({ bytes, text: '', entries: zip.value.map(({ name }) => name) })
      : { ok: false, failure: zip.failure };
  }
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-16be';
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const text = new TextDecoder(isUtf16 ? utf16 : 'utf-8').decode(bytes);
  return succeed({ bytes, text, entries: [] });
}
