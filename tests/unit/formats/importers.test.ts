import { describe, expect, test } from 'vitest';
import { writeBackup } from '@/lib/formats/backup-writer';
import { IMPORTERS } from '@/lib/formats/importers';

describe('a file', () => {
  test('of ours is known by an importer', async () => {
    const header = {
      created: '2026-11-23T12:00:00.000Z',
      counts: { articles: 0, annotations: 0, tombstones: 0 },
    };
    const file = await new Response(writeBackup(header, [])).blob();
    const known = await Promise.all(IMPORTERS.map(({ read }) => read(file, () => undefined)));
    expect(known.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('of anybody else is refused by all, as foreign', async () => {
    for (const { read } of IMPORTERS) {
      const result = await read(new Blob(['a holiday picture']), () => undefined);
      expect(result).toMatchObject({ ok: false, failure: { code: 'file-foreign' } });
    }
  });

  test.each(IMPORTERS)('for $id is offered by its endings', ({ endings }) => {
    for (const ending of endings) expect(ending).toMatch(/^(?:\.[a-z]+)+$/u);
  });
});
