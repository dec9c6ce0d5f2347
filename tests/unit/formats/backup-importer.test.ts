import { expect, test } from 'vitest';
import { backupImporter } from '@/lib/formats/backup-importer';
import { writeBackup } from '@/lib/formats/backup-writer';
import { takeAll } from '../../support/imports';
import { article } from '../../support/records';

test('a backup brings its records as they are', async () => {
  const header = {
    created: '2026-11-23T12:00:00.000Z',
    counts: { articles: 1, annotations: 0, tombstones: 0 },
  };
  const records = [{ record: 'article' as const, value: article() }];
  const file = await new Response(writeBackup(header, records)).blob();
  expect(await takeAll(backupImporter, file)).toMatchObject({ articles: [article()] });
});
