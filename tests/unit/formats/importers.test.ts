import { describe, expect, test } from 'vitest';
import { writeBackup } from '@/lib/formats/backup-writer';
import { IMPORTERS, importerOf } from '@/lib/formats/importers';
import { importSamples } from '../../support/import-samples';
import { takeAll } from '../../support/imports';

describe('a file', () => {
  test.each(IMPORTERS.map(({ id }) => id))('of %s is known by what is in it', async (id) => {
    const file = id === 'backup' ? await aBackup() : (await importSamples())[id];
    expect(file).toBeDefined();
    if (file === undefined) return;
    const found = await importerOf(file);
    expect(found).toMatchObject({ ok: true, value: { id } });
    if (!found.ok) return;
    const { failure, unreadable } = await takeAll(found.value, file);
    expect({ failure, unreadable }).toEqual({ failure: undefined, unreadable: [] });
  });

  test.each([
    ['a picture', new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])])],
    ['nothing', new Blob([])],
    ['words', new Blob(['a holiday'])],
    ['another CSV', new Blob(['a,b\n1,2\n'])],
    ['another JSON', new Blob(['{"a":[1,2]}'])],
    ['a page', new Blob(['<!doctype html><title>x</title>'])],
  ])('that is %s is refused', async (_name, file) => {
    expect(await importerOf(file)).toMatchObject({ failure: { code: 'file-foreign' } });
  });

  test.each(IMPORTERS)('for $id is offered by its endings', ({ endings }) => {
    for (const ending of endings) expect(ending).toMatch(/^(?:\.[a-z]+)+$/u);
  });
});

async function aBackup(): Promise<Blob> {
  const header = {
    created: '2026-11-23T12:00:00.000Z',
    counts: { articles: 0, annotations: 0, tombstones: 0 },
  };
  return await new Response(writeBackup(header, [])).blob();
}
