import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { writeBackup } from '@/lib/formats/backup-writer';
import { until } from '../support/browsers/surface';
import { flow } from '../support/flow';
import { annotation, article } from '../support/records';

const ARTICLE = 'd0000000-0000-4000-8000-000000000001';
const SIZE = 12_000;

/** A backup that takes a while to restore, as a file. */
async function longBackup(): Promise<string> {
  const annotations = Array.from({ length: SIZE }, (_, at) => ({
    record: 'annotation' as const,
    value: annotation({
      id: `e0000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      articleId: ARTICLE,
      quote: `Passage ${at} of a long book`,
    }),
  }));
  const counts = { articles: 1, annotations: SIZE, tombstones: 0 };
  const stream = writeBackup({ created: '2026-11-20T10:00:00.000Z', counts }, [
    { record: 'article' as const, value: article({ id: ARTICLE }) },
    ...annotations,
  ]);
  const path = join(await mkdtemp(join(tmpdir(), 'pullquote-backup-')), 'long.jsonl.gz');
  await writeFile(path, Buffer.from(await new Response(stream).arrayBuffer()));
  return path;
}

flow('of a restore that is killed midway nothing is left at the next start', async (reader) => {
  const library = await reader.browser.extensionPage('library.html');
  await library.click({ role: 'button', name: 'Restore a backup' });
  await library.chooseFiles('input[type=file]', await longBackup());
  await library.hasText('Nothing has been changed so far.');
  await library.click({ role: 'button', name: 'Restore' });
  await until('a part of it on the disk', async () => {
    return (await reader.records('articles')).some(({ batch }) => batch !== undefined);
  });
  const [staged] = await reader.records('batches');
  expect(staged).toMatchObject({ state: 'staged' });
  await reader.browser.killBrowser();
  await reader.startAgain();

  await until('the rest of it removed', async () => {
    return (await reader.records('batches')).length === 0;
  });
  expect(await reader.records('annotations')).toEqual([]);
  expect(await reader.records('articles')).toEqual([]);
  const again = await reader.browser.extensionPage('library.html');
  await again.hasText('Nothing marked yet.');
});
