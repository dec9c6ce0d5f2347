import { downloadZip } from 'client-zip';

/** Several pictures as one zip file; `lastModified` as `Date.prototype.toISOString` writes it. */
export async function zipPictures(
  pictures: readonly { name: string; content: Blob }[],
  lastModified: string,
): Promise<Blob> {
  const files = pictures.map(({ name, content }) => ({
    name,
    input: content,
    lastModified: new Date(lastModified),
  }));
  return downloadZip(files).blob();
}
