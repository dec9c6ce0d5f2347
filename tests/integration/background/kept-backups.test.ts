import { beforeEach, describe, expect, test } from 'vitest';
import { keptBackups } from '@/lib/background/kept-backups';
import { lookAtData } from '@/lib/background/look-at-data';
import type { PrivateFiles } from '@/lib/browser/private-files';
import { succeed } from '@/lib/domain/failure';
import { createSettings } from '@/lib/settings/settings';
import { aLibrary } from '../../support/builders';
import { installFakeExtension } from '../../support/fake-extension';
import { emptyBrowser, libraryInMemory, valueOf } from '../../support/library';

beforeEach(() => {
  emptyBrowser();
  installFakeExtension();
});

/** Private files in memory. */
function filesInMemory(damage?: (bytes: Blob) => Blob) {
  const kept = new Map<string, Blob>();
  const files: PrivateFiles = {
    list: async () => [...kept].map(([name, { size }]) => ({ name, size })),
    async write(name, content) {
      const whole = await new Response(content).blob();
      kept.set(name, damage?.(whole) ?? whole);
    },
    async read(name) {
      const found = kept.get(name);
      if (found === undefined) throw new Error('NotFoundError');
      return new File([found], name);
    },
    remove: async (name) => void kept.delete(name),
  };
  return { files, kept };
}

async function filled(files: PrivateFiles, size = 25) {
  const library = libraryInMemory();
  const records = aLibrary(size);
  await library.library.use(async (database) => {
    await database.articles.bulkPut(records.articles);
    await database.annotations.bulkPut(records.annotations);
    return succeed(null);
  });
  await library.library.remember('recount');
  const backups = keptBackups({ deps: library, settings: createSettings(), files });
  return { library, backups };
}

describe('a backup by itself', () => {
  test('is written once a day, read back, and can be opened', async () => {
    const { files, kept } = filesInMemory();
    const { backups } = await filled(files);
    const first = valueOf(await backups.keep('due'));
    expect(first).toMatchObject({ annotations: 25 });
    expect(valueOf(await backups.keep('due'))).toBeUndefined();
    expect(kept.size).toBe(1);
    expect(valueOf(await backups.open(first!.name)).size).toBe(first!.size);
    expect(await backups.open('gone')).toMatchObject({ failure: { code: 'not-found' } });
  });

  test('of an empty library is none', async () => {
    const { files, kept } = filesInMemory();
    const { backups } = await filled(files, 0);
    expect(valueOf(await backups.keep('now'))).toBeUndefined();
    expect(kept.size).toBe(0);
  });

  test('that does not read back the same is not kept, and the older ones stay', async () => {
    const { files, kept } = filesInMemory((whole) => whole.slice(0, whole.size - 20));
    kept.set('pullquote-2026-10-01T08-30-00.000Z-9.jsonl.gz', new Blob(['old']));
    const { backups } = await filled(files);
    expect(await backups.keep('now')).toMatchObject({ failure: { code: 'file-damaged' } });
    expect([...kept.keys()]).toEqual(['pullquote-2026-10-01T08-30-00.000Z-9.jsonl.gz']);
  });

  test('where the browser keeps no private files is none, and nothing breaks', async () => {
    const refuse = () => Promise.reject(new Error('SecurityError'));
    const { backups } = await filled({ list: refuse, read: refuse, write: refuse, remove: refuse });
    expect(await backups.list()).toEqual([]);
    expect(await backups.keep('due')).toMatchObject({ ok: false });
  });
});

describe('the health of what is kept', () => {
  const room = async () => ({ used: 1, allowed: 2, persistent: true });

  test('is sound when all is there and the backup reads back', async () => {
    const { library, backups } = await filled(filesInMemory().files);
    valueOf(await backups.keep('now'));
    const { checks } = await lookAtData({ deps: library, backups, room });
    expect(checks).toEqual([
      { check: 'library', tone: 'sound', count: 25 },
      { check: 'backup', tone: 'sound', count: 25 },
      { check: 'room', tone: 'sound', count: 0 },
      { check: 'links', tone: 'sound', count: 0 },
    ]);
  });

  test('counts what lies in the trash nowhere', async () => {
    const { library, backups } = await filled(filesInMemory().files);
    await library.library.use(async ({ annotations }) => {
      const [first] = await annotations.toArray();
      return succeed(await annotations.update(first!.id, { deleted: library.now() }));
    });
    await library.library.remember('recount');
    valueOf(await backups.keep('now'));
    const { checks } = await lookAtData({ deps: library, backups, room });
    expect(checks).toContainEqual({ check: 'library', tone: 'sound', count: 24 });
    expect(checks).toContainEqual({ check: 'backup', tone: 'sound', count: 24 });
  });

  test('says that there is no backup, and which annotations have lost their article', async () => {
    const { library, backups } = await filled(filesInMemory().files);
    await library.library.use(async ({ articles }) => succeed(await articles.delete('article-0')));
    const { checks } = await lookAtData({ deps: library, backups, room });
    expect(checks).toContainEqual({ check: 'backup', tone: 'caution', count: 0 });
    expect(checks).toContainEqual({ check: 'links', tone: 'caution', count: 10 });
  });
});
