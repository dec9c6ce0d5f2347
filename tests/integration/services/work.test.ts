import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { workTable } from '@/lib/database/work';
import { succeed } from '@/lib/domain/failure';
import { WORK_KINDS, type WorkRecord } from '@/lib/domain/work-record';
import { backupImporter } from '@/lib/formats/backup-importer';
import { writeBackup } from '@/lib/formats/backup-writer';
import { backupSource } from '@/lib/services/backup';
import { planRestore } from '@/lib/services/restore';
import { rescueLibrary } from '@/lib/database/rescue/rescue-library';
import { aLibrary, ownPage } from '../../support/builders';
import { emptyBrowser, libraryInMemory, valueOf } from '../../support/library';
import { aClaim, aPlacement, aReview, aSheet, STATES } from '../../support/work';

beforeEach(emptyBrowser);

type InMemory = ReturnType<typeof libraryInMemory>;
type Work = Record<(typeof WORK_KINDS)[number], WorkRecord[]>;
const forever = new AbortController().signal;
const quiet = { signal: forever, onProgress: () => undefined };

const ONE: Work = {
  sheet: [aSheet()],
  claim: [aClaim()],
  placement: [aPlacement()],
  review: [aReview()],
};

async function put({ library }: InMemory, work: Partial<Work>) {
  await library.use(async (database) => {
    const { articles, annotations } = aLibrary(10);
    await database.articles.bulkPut(articles);
    await database.annotations.bulkPut(annotations);
    for (const kind of WORK_KINDS) {
      await workTable(database, kind).bulkPut((work[kind] ?? []) as never[]);
    }
    return succeed(null);
  });
}

async function stored({ library }: InMemory): Promise<Work> {
  return valueOf(
    await library.use(async (database) => {
      const rows = WORK_KINDS.map(
        async (kind) => [kind, await workTable(database, kind).toArray()] as const,
      );
      return succeed(Object.fromEntries(await Promise.all(rows)) as Work);
    }),
  );
}

async function backupOf(library: InMemory): Promise<Blob> {
  const { header, records } = valueOf(await backupSource(library, {}));
  return await new Response(writeBackup(header, records)).blob();
}

async function plan(library: InMemory, file: Blob) {
  const source = {
    importer: 'backup',
    foreign: false,
    read: (onRecord: never, ending: AbortSignal) =>
      backupImporter.read(file, onRecord, { now: '', signal: ending }),
  };
  return valueOf(await planRestore(library, source as never, forever));
}

function newBrowser(): InMemory {
  emptyBrowser();
  return libraryInMemory();
}

describe('claim sheets and reviews in a backup', () => {
  test('come back as they were, whatever they say', async () => {
    const listOf = <Row extends WorkRecord>(rows: fc.Arbitrary<Row>) =>
      fc
        .array(rows, { maxLength: 4 })
        .map((list) => list.map((row, index) => ({ ...row, id: `one-${index}` })));
    const work = fc.record({
      sheet: listOf(STATES.sheet),
      claim: listOf(STATES.claim),
      placement: listOf(STATES.placement),
      review: listOf(STATES.review),
    });
    await fc.assert(
      fc.asyncProperty(work, async (written) => {
        const before = newBrowser();
        await put(before, written);
        const file = await backupOf(before);
        const after = newBrowser();
        const planned = await plan(after, file);
        expect(planned.unreadable).toEqual([]);
        expect(planned.work).toBe(Object.values(written).flat().length);
        valueOf(await planned.apply(quiet));
        expect(await stored(after)).toEqual(written);
        expect((await plan(after, file)).work).toBe(0);
      }),
      { seed: 9, numRuns: 12 },
    );
  });

  test('are taken back with the restore that brought them', async () => {
    const before = libraryInMemory();
    await put(before, ONE);
    const file = await backupOf(before);
    const after = newBrowser();
    const { action } = valueOf(await (await plan(after, file)).apply(quiet));
    valueOf(await after.services['action.undo']({ action }, ownPage));
    for (const rows of Object.values(await stored(after))) {
      expect(rows).toMatchObject([{ deleted: expect.any(String) }]);
    }
  });

  test('meet their own earlier state field by field', async () => {
    const before = libraryInMemory();
    const later = '2026-11-02T10:00:00.000Z';
    await put(before, ONE);
    const times = aClaim().fieldTimes;
    await put(before, {
      claim: [aClaim({ text: 'Later.', fieldTimes: { ...times, text: later } })],
    });
    const file = await backupOf(before);
    const other = newBrowser();
    await put(other, {
      ...ONE,
      claim: [aClaim({ note: 'Mine.', fieldTimes: { ...times, note: later } })],
    });
    const planned = await plan(other, file);
    expect(planned.work).toBe(1);
    valueOf(await planned.apply(quiet));
    expect((await stored(other)).claim).toMatchObject([
      { text: 'Later.', note: 'Mine.', revision: 2 },
    ]);
  });

  test('are read out of a library that does not open', async () => {
    const library = libraryInMemory();
    await put(library, ONE);
    library.library.close();
    const found = await rescueLibrary('pullquote');
    if (found.found !== 'library') throw new Error('nothing was found');
    const kinds: string[] = [];
    for await (const { record } of found.library.records()) kinds.push(record);
    expect(kinds).toEqual(expect.arrayContaining([...WORK_KINDS]));
    expect(kinds).not.toContain('unreadable');
  });
});

describe('what is deleted for ever', () => {
  test('leaves the sheets that quoted it, and its review', async () => {
    const library = libraryInMemory();
    await put(library, ONE);
    const { services } = library;
    valueOf(await services['annotation.delete']({ id: 'annotation-1', action: 'd' }, ownPage));
    expect((await stored(library)).placement).toHaveLength(1);
    valueOf(await services['trash.purge']({ ids: 'all', action: 'p' }, ownPage));
    expect(await stored(library)).toMatchObject({ placement: [], review: [], claim: [{}] });
  });

  test('is a sheet that was taken away a month ago, and no backup brings it back', async () => {
    const library = libraryInMemory();
    await put(library, { ...ONE, sheet: [aSheet({ deleted: '2026-09-01T10:00:00.000Z' })] });
    const file = await backupOf(library);
    valueOf(await library.services.keepHouse());
    expect((await stored(library)).sheet).toEqual([]);
    const planned = await plan(library, file);
    expect(planned.work).toBe(0);
  });
});
