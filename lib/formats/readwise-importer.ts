import { cleanList, cleanText } from './clean-text';
import { foreignColor } from './foreign-color';
import { takeIn } from './foreign-records';
import type { Importer } from './importer';
import { csvHeader, readCsv } from './read-csv';

/**
 * Readwise's CSV (https://docs.readwise.io/readwise/docs/importing-highlights/import-csv), the one
 * that it reads and the one that it writes. Tags stand in the note, each a line of its own that
 * begins with a dot.
 */
export const readwiseImporter: Importer = {
  id: 'readwise',
  endings: ['.csv'],
  placeless: true,
  recognises({ text }) {
    const header = csvHeader(text);
    return header.has('highlight') && (header.has('title') || header.has('book title'));
  },
  async read(file, onRecord, context) {
    const intake = takeIn('readwise', onRecord, context);
    const read = await readCsv(
      file,
      async ({ row, cell }) => {
        const date = cell('date', 'highlighted at');
        const { note, tags } = inlineTags(cleanText(cell('note')));
        const page = {
          url: cell('url', 'source url'),
          title: cell('title', 'book title'),
          byline: cleanList(cell('author', 'book author'), ';'),
          tags: cleanList(cell('document tags'), ','),
          saved: date,
        };
        if (cleanText(cell('highlight')) === '') return intake.leaveOut(row, 'no-text');
        const article = await intake.page(row, page);
        if (article === undefined) return;
        await intake.passage(row, article, {
          quote: cell('highlight'),
          note,
          tags: [...tags, ...cleanList(cell('tags'), ',')],
          color: foreignColor(cell('color')),
          created: date,
        });
      },
      context.signal,
    );
    return read.ok ? intake.done() : read;
  },
};

/** What begins with a dot and a letter on a line of its own is a tag: `.method`. */
function inlineTags(text: string): { note: string; tags: string[] } {
  const tags: string[] = [];
  const lines = text.split('\n').filter((line) => {
    const found = /^\.((?=\p{L})[^\s.]+)$/u.exec(line.trim())?.[1];
    if (found !== undefined) tags.push(found.replaceAll('_', ' '));
    return found === undefined;
  });
  return { note: lines.join('\n').trim(), tags };
}
