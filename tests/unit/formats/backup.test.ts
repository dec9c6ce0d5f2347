import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { BackupRecord, UnreadableRow } from '@/lib/domain/backup-record';
import { readBackup } from '@/lib/formats/backup-reader';
import { writeBackup } from '@/lib/formats/backup-writer';
import { crc32 } from '@/lib/formats/crc32';
import { aLibrary, anAnnotation, anArticle, START } from '../../support/builders';

const header = { created: START, counts: { articles: 0, annotations: 0, tombstones: 0 } };

function backup(records: (BackupRecord | UnreadableRow)[]): Promise<Blob> {
  return new Response(writeBackup(header, records)).blob();
}

async function read(file: Blob) {
  const records: BackupRecord[] = [];
  const result = await readBackup(file, (record) => void records.push(record));
  return { result, records };
}

const gzip = (text: string) =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();

async function textOf(file: Blob): Promise<string> {
  return await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

const { articles, annotations } = aLibrary(300);
const many = [
  ...articles.map((value) => ({ record: 'article' as const, value })),
  ...annotations.map((value) => ({ record: 'annotation' as const, value })),
];

describe('a backup', () => {
  test('reads as what was written, whatever is written', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    const records = fc.array(
      fc.oneof(
        fc.record({ note: text, quote: text }).map((fields) => ({
          record: 'annotation' as const,
          value: anAnnotation(fields),
        })),
        text.map((title) => ({ record: 'article' as const, value: anArticle({ title }) })),
      ),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(records, async (written) => {
        const { result, records: found } = await read(await backup(written));
        expect(result).toMatchObject({ ok: true, value: { unreadable: [] } });
        expect(found).toEqual(written);
      }),
      { seed: 4, numRuns: 40 },
    );
  });

  test('that was cut off anywhere is never taken for a whole one', async () => {
    const file = await backup(many);
    for (let part = 1; part < 10; part += 1) {
      const cut = file.slice(0, Math.floor((file.size * part) / 10));
      expect((await read(cut)).result).toMatchObject({ failure: { code: 'file-truncated' } });
    }
  });

  test('whose end is missing although it unpacks is truncated', async () => {
    const lines = (await textOf(await backup(many))).trim().split('\n');
    const file = await gzip(`${lines.slice(0, -1).join('\n')}\n`);
    expect((await read(file)).result).toMatchObject({ failure: { code: 'file-truncated' } });
  });

  test('with a changed letter is damaged', async () => {
    const text = (await textOf(await backup(many))).replace('Story 3', 'Story 4');
    expect((await read(await gzip(text))).result).toMatchObject({
      failure: { code: 'file-damaged' },
    });
  });

  test('with changed bytes is damaged', async () => {
    const bytes = new Uint8Array(await (await backup(many)).arrayBuffer());
    bytes.fill(0xff, 200, 260);
    const { result } = await read(new Blob([bytes]));
    expect(result).toMatchObject({
      ok: false,
      failure: { code: expect.stringMatching(/^file-/u) },
    });
  });

  test('of a newer version says so', async () => {
    const file = await gzip('{"format":"pullquote-backup","version":2}\n');
    expect((await read(file)).result).toMatchObject({ failure: { code: 'file-newer' } });
  });

  test.each(['', 'plain text', '{"format":"other"}\n', '<html>', '[]'])(
    'is told from another file: %s',
    async (text) => {
      expect((await read(new Blob([text]))).result).toMatchObject({
        failure: { code: 'file-foreign' },
      });
      expect((await read(await gzip(text))).result).toMatchObject({
        failure: { code: 'file-foreign' },
      });
    },
  );

  test('keeps rows that fit no schema, and says why', async () => {
    const row = { record: 'unreadable' as const, value: { id: 7 }, reason: 'id: string' };
    const { result, records } = await read(await backup([row]));
    expect(records).toEqual([]);
    expect(result).toMatchObject({ value: { unreadable: [{ place: 2, reason: 'malformed' }] } });
  });

  test('with hostile lines brings in data only', async () => {
    const hostile = [
      '{"record":"annotation","value":{"__proto__":{"polluted":true}}}',
      '{"record":"settings","value":{"__proto__":{"polluted":true},"theme":"dark"}}',
      '{"__proto__":{"record":"annotation"}}',
      JSON.stringify({ record: 'annotation', value: anAnnotation({ id: '../../x y' }) }),
      'not json at all',
    ];
    const body = `{"format":"pullquote-backup","version":1,"created":"${START}","counts":{"articles":0,"annotations":0,"tombstones":0}}\n${hostile.join('\n')}\n`;
    const footer = { record: 'footer', records: 5, crc32: crc32(new TextEncoder().encode(body)) };
    const { result, records } = await read(await gzip(`${body}${JSON.stringify(footer)}\n`));
    expect(result).toMatchObject({ ok: true });
    expect(records).toEqual([{ record: 'settings', value: { theme: 'dark' } }]);
    expect({}).not.toHaveProperty('polluted');
  });
});

test('others have their turn while a backup is written and while it is read', async () => {
  const clock = vi.spyOn(performance, 'now');
  const waits = vi.spyOn(globalThis, 'setTimeout');
  let now = 0;
  clock.mockImplementation(() => (now += 20)); // every look at the clock finds a slice used up
  const file = await backup(many);
  expect(waits).toHaveBeenCalled();
  waits.mockClear();
  await read(file);
  expect(waits).toHaveBeenCalled();
  vi.restoreAllMocks();
});

test('the checksum is the usual CRC-32', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});
