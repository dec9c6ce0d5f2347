import type { ExportFile } from '@/lib/formats/export-file';

/**
 * Writes a file to the downloads folder: a link with `download`, for which no permission is needed.
 * Answers false if it was cancelled before anything was saved.
 */
export async function saveFile(file: ExportFile, signal: AbortSignal): Promise<boolean> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = file.content.getReader();
  for (;;) {
    if (signal.aborted) {
      await reader.cancel();
      return false;
    }
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
  }
  const address = URL.createObjectURL(new Blob(pieces, { type: file.mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser has taken its hold of the blob when the click has returned, but Firefox reads the
  // address once more when it asks where to save.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
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
