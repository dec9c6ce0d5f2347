import { makeZip } from 'client-zip';
import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import type { Failure } from '@/lib/domain/failure';
import type { UnreadablePart } from '@/lib/domain/import-report';
import type { Importer } from '@/lib/formats/importer';

/** When the files of these tests are imported. */
export const IMPORTED_AT = '2026-11-23T12:00:00.000Z';

export interface TakenIn {
  articles: Article[];
  annotations: Annotation[];
  unreadable: UnreadablePart[];
  failure?: Failure;
}

/** All that an importer hands over of a file. */
export async function takeAll(importer: Importer, file: Blob | string): Promise<TakenIn> {
  const taken: TakenIn = { articles: [], annotations: [], unreadable: [] };
  const result = await importer.read(
    typeof file === 'string' ? new Blob([file]) : file,
    (record) => {
      if (record.record === 'article') taken.articles.push(record.value);
      if (record.record === 'annotation') taken.annotations.push(record.value);
    },
    { now: IMPORTED_AT },
  );
  if (result.ok) taken.unreadable = result.value.unreadable;
  else taken.failure = result.failure;
  return taken;
}

/** What a reader recognises of an article. */
export function seenOf({ url, title, byline, tags, note, created }: Article) {
  return { url, title, byline, tags, note, created };
}

/** What a reader recognises of an annotation. */
export function saidOf({ quote, note, tags, color, created }: Annotation) {
  return { quote, note, tags, color, created };
}

/** A zip of texts. */
export async function zipOf(files: Record<string, string>): Promise<Blob> {
  const entries = Object.entries(files).map(([name, input]) => ({
    name,
    input,
    lastModified: new Date(IMPORTED_AT),
  }));
  return await new Response(makeZip(entries)).blob();
}
