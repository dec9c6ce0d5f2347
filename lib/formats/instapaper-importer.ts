import * as v from 'valibot';
import { takeIn } from './foreign-records';
import type { Importer } from './importer';
import { csvHeader, readCsv } from './read-csv';
import { parseJson } from './read-json';

/** Folders that are Instapaper's own. */
const OWN_FOLDERS = new Set(['unread', 'archive', 'starred', '']);

/** Instapaper's CSV: saved links, some with the passage that was selected when they were saved. */
export const instapaperImporter: Importer = {
  id: 'instapaper',
  endings: ['.csv'],
  placeless: true,
  recognises({ text }) {
    const header = csvHeader(text);
    return header.has('url') && header.has('selection') && header.has('folder');
  },
  async read(file, onRecord, context) {
    const intake = takeIn('instapaper', onRecord, context);
    const read = await readCsv(
      file,
      async ({ row, cell }) => {
        const [folder, saved] = [cell('folder').trim(), cell('timestamp')];
        const listed = parseJson(cell('tags'));
        const tags = listed.ok && v.is(v.array(v.string()), listed.value) ? listed.value : [];
        const page = {
          url: cell('url'),
          title: cell('title'),
          tags: OWN_FOLDERS.has(folder.toLowerCase()) ? tags : [...tags, folder],
          saved,
        };
        const article = await intake.page(row, page);
        const quote = cell('selection');
        if (article === undefined || quote.trim() === '') return;
        await intake.passage(row, article, { quote, created: saved });
      },
      context.signal,
    );
    return read.ok ? intake.done() : read;
  },
};
