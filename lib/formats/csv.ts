import type { Exporter } from './exporter';
import { passageLink, sourceLink } from './passage-link';
import { csvRow } from './write-csv';

const COLUMNS = [
  'Quote',
  'Note',
  'Tags',
  'Colour',
  'Meaning',
  'Title',
  'Author',
  'Site',
  'Published',
  'Address',
  'Link',
  'Created',
  'Changed',
];

/** One row an annotation, for spreadsheets: they know UTF-8 by its byte order mark. */
export const csvExporter: Exporter = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  filePerArticle: false,
  async *write(records, context) {
    const row = (cells: readonly string[]) => csvRow(cells, { forSpreadsheets: true });
    yield `\ufeff${row(COLUMNS)}`;
    for await (const { article, annotations } of records) {
      for (const annotation of annotations) {
        yield row([
          annotation.quote,
          annotation.note,
          annotation.tags.join(', '),
          annotation.color,
          context.colorName(annotation.color),
          article.title,
          article.byline.join('; '),
          article.siteName ?? '',
          article.published ?? '',
          sourceLink(article) ?? '',
          passageLink(article, annotation) ?? '',
          annotation.created,
          annotation.modified,
        ]);
      }
    }
  },
};
