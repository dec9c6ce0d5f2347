import { makeZip } from 'client-zip';
import type { AnnotatedArticle, ExportContext, Exporter } from './exporter';
import { fileName, uniqueNames } from './file-name';

/** A file to be saved: its name, media type and content, made while it is read. */
export interface ExportFile {
  name: string;
  mediaType: string;
  content: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/**
 * The file that an export becomes. A format with one file an article puts several into one zip;
 * every other export is one file. Cancelling the content's stream ends the writing.
 */
export function exportFile(
  exporter: Exporter,
  records: readonly AnnotatedArticle[],
  context: ExportContext,
): ExportFile {
  const [first] = records;
  const day = context.now.slice(0, 10);
  if (exporter.filePerArticle && records.length > 1) {
    return {
      name: `pullquote-${day}.zip`,
      mediaType: 'application/zip',
      content: makeZip(filesOf(exporter, records, context)) as ExportFile['content'],
    };
  }
  const base = first !== undefined && records.length === 1 ? fileName(first.article.title) : '';
  return {
    name: `${base === '' ? `pullquote-${day}` : base}.${exporter.extension}`,
    mediaType: exporter.mediaType,
    content: toStream(exporter.write(records, context)),
  };
}

/** Texts as files of one zip. `now` is an ISO instant. */
export function zipFile(files: readonly { path: string; text: string }[], now: string): ExportFile {
  const lastModified = new Date(now);
  const entries = files.map(({ path, text }) => ({ name: path, lastModified, input: text }));
  return {
    name: `pullquote-${now.slice(0, 10)}.zip`,
    mediaType: 'application/zip',
    content: makeZip(entries) as ExportFile['content'],
  };
}

function* filesOf(
  exporter: Exporter,
  records: readonly AnnotatedArticle[],
  context: ExportContext,
) {
  const unique = uniqueNames();
  for (const record of records) {
    yield {
      name: `${unique(fileName(record.article.title))}.${exporter.extension}`,
      lastModified: new Date(context.now),
      input: toStream(exporter.write([record], context)),
    };
  }
}

function toStream(pieces: AsyncIterable<string>): ExportFile['content'] {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
