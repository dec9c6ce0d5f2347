import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { writeBackup } from '@/lib/formats/backup-writer';
import { until } from '../support/browsers/surface';
import { flow } from '../support/flow';
import { annotation, article } from '../support/records';

const ARTICLE = 'd0000000-0000-4000-8000-000000000001';

/** A backup of one article with three annotations, as a file. */
async function backupFile(): Promise<string> {
  const quotes = [
    'A gauge is a diary kept by a wall',
    'The river rose twice',
    'Nobody wrote it down',
  ];
  const records = [
    { record: 'article' as const, value: article({ id: ARTICLE }) },
    ...quotes.map((quote, at) => ({
      record: 'annotation' as const,
      value: annotation({
        id: `e0000000-0000-4000-8000-00000000000${at}`,
        articleId: ARTICLE,
        quote,
      }),
    })),
  ];
  const counts = { articles: 1, annotations: 3, tombstones: 0 };
  const stream = writeBackup({ created: '2026-11-20T10:00:00.000Z', counts }, records);
  const path = join(await mkdtemp(join(tmpdir(), 'pullquote-backup-')), 'backup.jsonl.gz');
  await writeFile(path, Buffer.from(await new Response(stream).arrayBuffer()));
  return path;
}

flow(
  'a backup comes back into an empty library, is searched, changed, and exported',
  async (reader) => {
    const library = await reader.browser.extensionPage('library.html');
    await library.hasText('Nothing marked yet.');
    await library.click({ role: 'button', name: 'Restore a backup' });
    await library.chooseFiles('input[type=file]', await backupFile());
    await library.hasText('Nothing has been changed so far.');
    await library.click({ role: 'button', name: 'Restore' });
    await library.click({ role: 'button', name: 'See them' });
    await library.hasText('3 annotations in 1 article');

    await library.press('/');
    await library.type('diary');
    await library.hasText('1 annotation in 1 article found');
    await library.click({ role: 'button', name: 'Empty the search' });

    await library.click({ role: 'heading', nameHas: 'A Table With No Head' });
    await library.hasText('Open page');
    await library.press('j');
    await library.press('Delete');
    await library.hasText('2 annotations');
    await library.click({ role: 'button', name: 'Undo' });
    await library.hasText('3 annotations');

    await library.click({ role: 'button', name: 'Export' });
    await library.hasText('3 annotations in 1 article, in one file.');
    await library.click({ css: '.dialog-foot .button-primary' });
    await library.hasText('is in your downloads.');
    const names = await until('the exported file', async () => {
      const found = await readdir(reader.browser.downloads);
      return found.some((name) => name.endsWith('.md')) && found;
    });
    expect(names.some((name) => name.startsWith('a-table-with-no-head'))).toBe(true);
  },
);

flow('the welcome page lets the reader practise, and the settings are kept', async (reader) => {
  const welcome = await reader.browser.extensionPage('welcome.html');
  await welcome.click({ role: 'button', name: 'Highlight a sentence for me' });
  await welcome.hasText('Nothing was stored');
  expect(await welcome.evaluateInPage(() => [...CSS.highlights.keys()].length)).toBeGreaterThan(0);

  const options = await reader.browser.extensionPage('options.html');
  await options.click({ role: 'radio', name: 'Dark' });
  const library = await reader.browser.extensionPage('library.html');
  await until('the dark theme', () =>
    library.evaluate(() => document.documentElement.dataset.theme),
  );
  expect(await library.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
});
