import { expect, test } from 'vitest';
import type { BackupRecord } from '@/lib/domain/backup-record';
import { importerOf } from '@/lib/formats/importers';
import { sharedArticle } from '@/lib/formats/shared-article';
import { sharedImporter } from '@/lib/formats/shared-importer';
import { annotation, article, exportContext } from '../../support/records';
import { POISON } from './poison';

const WORDS = {
  locale: 'en',
  direction: 'ltr',
  read: 'Read',
  original: 'Original',
  elsewhere: 'Elsewhere',
  about: 'About',
} as const;

const share = async (annotations = [annotation({ note: 'A note.', tags: ['water'] })]) =>
  new Blob([
    await sharedArticle(
      {
        record: { article: article(), annotations },
        content: '<p>Text.</p>',
        elsewhere: '',
        words: WORDS,
      },
      exportContext(),
    ),
  ]);

async function read(file: Blob) {
  const records: BackupRecord[] = [];
  const result = await sharedImporter.read(file, (record) => void records.push(record), {
    now: '2026-11-23T12:00:00.000Z',
  });
  return { result, records };
}

test('a shared file is known by what it carries, not by its name', async () => {
  expect(await importerOf(await share())).toMatchObject({ ok: true, value: { id: 'shared' } });
});

test('its annotations come back with the ids that they had, so that none comes twice', async () => {
  const { result, records } = await read(await share());
  expect(result).toMatchObject({ ok: true, value: { records: expect.any(Number) as number } });
  expect(records.map(({ record }) => record)).toEqual(['article', 'annotation']);
  expect(records[1]?.value).toMatchObject({
    id: annotation().id,
    quote: 'the argument about facts was over',
    note: 'A note.',
    tags: ['water'],
    color: 'yellow',
  });
  expect(records[0]?.value).toMatchObject({ title: article().title, url: article().url });
});

test('a file that ends too early says so', async () => {
  const whole = await (await share()).text();
  const { result, records } = await read(new Blob([whole.slice(0, 1_200)]));
  expect(result).toMatchObject({ ok: false });
  expect(records).toEqual([]);
});

test.each(POISON)('poison comes back as it went: %j', async (poison) => {
  const { records } = await read(await share([annotation({ note: poison })]));
  const second = records.find(({ record }) => record === 'annotation');
  const note = second?.record === 'annotation' ? second.value.note : '';
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  expect(plain(note)).toContain(plain(poison.toWellFormed().replaceAll('\uFFFD', '')).slice(0, 8));
});
