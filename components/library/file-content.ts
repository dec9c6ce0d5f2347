import type { ExportFile } from '@/lib/formats/export-file';

/** How long the page is held up at a stretch, in milliseconds. */
const SLICE = 12;

/** A file in full. Answers `undefined` if it was cancelled before it was complete. */
export async function contentOf(file: ExportFile, signal: AbortSignal): Promise<Blob | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = file.content.getReader();
  let since = performance.now();
  for (;;) {
    if (performance.now() - since > SLICE) {
      await new Promise((resume) => {
        setTimeout(resume);
      });
      since = performance.now();
    }
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
