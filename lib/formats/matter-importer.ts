import { cleanList } from './clean-text';
import { takeIn } from './foreign-records';
import type { Importer } from './importer';
import { csvHeader, readCsv } from './read-csv';

/** Matter's CSV: saved links. The passages that were marked in them are not in it. */
export const matterImporter: Importer = {
  id: 'matter',
  endings: ['.csv'],
  placeless: true,
  recognises({ text }) {
    const header = csvHeader(text);
    return header.has('url') && header.has('publisher') && header.has('file id');
  },
  async read(file, onRecord, context) {
    const intake = takeIn('matter', onRecord, context);
    const read = await readCsv(
      file,
      async ({ row, cell }) => {
        await intake.page(row, {
          url: cell('url'),
          title: cell('title'),
          byline: cleanList(cell('author'), ';'),
          siteName: cell('publisher'),
          tags: cleanList(cell('tags'), ';'),
          saved: cell('last interaction date'),
        });
      },
      context.signal,
    );
    return read.ok ? intake.done() : read;
  },
};
