import type { Annotation } from '@/lib/domain/annotation';
import type { Exporter } from './exporter';
import { sourceLink } from './passage-link';
import { csvRow } from './write-csv';

/**
 * The CSV that Readwise imports
 * (https://docs.readwise.io/readwise/docs/importing-highlights/import-csv). Tags stand in the note,
 * each a line of its own that begins with a dot. Without byte order mark and without apostrophes
 * before formulas: Readwise would import both.
 */
export const readwiseExporter: Exporter = {
  id: 'readwise',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  filePerArticle: false,
  async *write(records) {
    const row = (cells: readonly string[]) => csvRow(cells, { forSpreadsheets: false });
    yield row(['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date']);
    for await (const { article, annotations } of records) {
      for (const [index, annotation] of annotations.entries()) {
        yield row([
          annotation.quote,
          article.title,
          article.byline.join('; '),
          sourceLink(article) ?? '',
          noteWithTags(annotation),
          String(index + 1),
          new Date(annotation.created).toISOString().slice(0, 19).replace('T', ' '),
        ]);
      }
    }
  },
};

/** A line of the note that begins with a dot is none: a space keeps it from being a tag. */
function noteWithTags({ note, tags }: Annotation): string {
  const words = note.replace(/^\./gmu, ' .');
  const dotted = tags.map((tag) => `.${tag.replaceAll(' ', '_')}`);
  return [...(words === '' ? [] : [words]), ...dotted].join('\n');
}
