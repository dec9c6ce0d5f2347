import type { AnnotatedArticle, ExportContext } from '@/lib/formats/exporter';
import { exportFile } from '@/lib/formats/export-file';
import { EXPORTERS } from '@/lib/formats/exporters';
import { fileName } from '@/lib/formats/file-name';
import { sharedArticle, type SharedWords } from '@/lib/formats/shared-article';
import { markContent } from './mark-content';
import { digestOf } from './note-elements';

/** What can be saved: the whole article, its quotes as a page, or its quotes in Markdown. */
export type SharedKind = 'article' | 'digest' | 'markdown';

export interface SharedFileOptions {
  record: AnnotatedArticle;
  /** The article's content, where it is open. */
  contentHtml?: string | undefined;
  /** Notes and tags go along. */
  withNotes: boolean;
  words: SharedWords;
  context: ExportContext;
}

/** Makes the file: its name and its content. */
export async function makeSharedFile(
  kind: SharedKind,
  options: SharedFileOptions,
): Promise<{ name: string; content: Blob }> {
  const { contentHtml = '', words, context } = options;
  const record = options.withNotes ? options.record : withoutNotes(options.record);
  if (kind === 'markdown') {
    const exporter = EXPORTERS.find(({ id }) => id === 'markdown');
    if (exporter === undefined) throw new Error('There is no Markdown.');
    const file = exportFile(exporter, [record], context);
    const content = await new Response(file.content).blob();
    return { name: file.name, content: new Blob([content], { type: file.mediaType }) };
  }
  const { annotations, article } = record;
  const made =
    kind === 'article'
      ? markContent(contentHtml, annotations, context)
      : { content: digestOf(annotations, context), elsewhere: '' };
  const html = await sharedArticle({ record, ...made, words }, context);
  const base = fileName(article.title);
  return {
    name: `${kind === 'digest' ? `${base}-quotes` : base}.html`,
    content: new Blob([html], { type: 'text/html' }),
  };
}

/** The marks alone. */
function withoutNotes({ article, annotations }: AnnotatedArticle): AnnotatedArticle {
  return {
    article: { ...article, note: '', tags: [] },
    annotations: annotations.map((annotation) => ({ ...annotation, note: '', tags: [] })),
  };
}
