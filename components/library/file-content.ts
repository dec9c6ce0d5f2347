import { createBreath } from '@/lib/formats/breath';
import type { ExportFile } from '@/lib/formats/export-file';

/** A file in full. Answers `undefined` if it was cancelled before it was complete. */
export async function contentOf(file: ExportFile, signal: AbortSignal): Promise<Blob | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = file.content.getReader();
  const breathe = createBreath();
  for (;;) {
    await breathe();
    if (signal.aborted) {
      await reader.cancel();
      return undefined;
    }
    const { done, value } = await reader.read();
    if (done) return new Blob(pieces, { type: file.mediaType });
    pieces.push(value);
  }
}

/** The beginning of a file as text, as far as a preview needs it. */
export async function beginningOf(file: ExportFile, length: number): Promise<string> {
  const decoder = new TextDecoder();
  const reader = file.content.getReader();
  let text = '';
  while (text.length < length) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return `${text.slice(0, length).toWellFormed()}…`;
}
