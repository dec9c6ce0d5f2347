import type { HighlightColor } from '@/lib/domain/highlight-color';
import { cleanList, cleanText } from './clean-text';
import { foreignColor } from './foreign-color';
import { takeIn } from './foreign-records';
import type { Importer } from './importer';
import { csvHeader, readCsv } from './read-csv';

/** Raindrop's CSV: saved links with notes, tags and the passages that were marked in them. */
export const raindropImporter: Importer = {
  id: 'raindrop',
  endings: ['.csv'],
  placeless: true,
  recognises({ text }) {
    const header = csvHeader(text);
    return header.has('url') && header.has('excerpt') && header.has('highlights');
  },
  async read(file, onRecord, context) {
    const intake = takeIn('raindrop', onRecord, context);
    const read = await readCsv(
      file,
      async ({ row, cell }) => {
        const folder = cell('folder').trim();
        const saved = cell('created');
        const article = await intake.page(row, {
          url: cell('url'),
          title: cell('title'),
          excerpt: cell('excerpt'),
          image: cell('cover'),
          note: cell('note'),
          tags: [
            ...cleanList(cell('tags'), ','),
            ...(folder === '' || folder === 'Unsorted' ? [] : [folder]),
          ],
          saved,
        });
        if (article === undefined) return;
        for (const passage of passagesOf(cell('highlights'))) {
          await intake.passage(row, article, { ...passage, created: saved });
        }
      },
      context.signal,
    );
    return read.ok ? intake.done() : read;
  },
};

/** One passage a line, in some exports with its note and colour on the lines after it. */
function passagesOf(text: string) {
  const passages: { quote: string; note: string; color?: HighlightColor | undefined }[] = [];
  for (const line of cleanText(text).split('\n')) {
    const [, name = '', value = ''] =
      /^(highlight|note|colou?r):\s*(.*)$/iu.exec(line.trim()) ?? [];
    const last = passages.at(-1);
    if (last !== undefined && /^note$/iu.test(name)) last.note = value;
    else if (last !== undefined && /^colou?r$/iu.test(name)) last.color = foreignColor(value);
    else if (line.trim() !== '')
      passages.push({ quote: name === '' ? line.trim() : value, note: '' });
  }
  return passages;
}
