import { beforeEach, expect, test, vi } from 'vitest';
import { succeed } from '@/lib/domain/failure';
import { libraryChanges } from '@/lib/queries/library-changes';
import { libraryContents, type LibraryContents } from '@/lib/queries/library-contents';
import { aLibrary, anAnnotation, aNewAnnotation, anArticle, aPage } from '../../support/builders';
import { emptyBrowser, libraryInMemory, valueOf, witnessInMemory } from '../../support/library';

beforeEach(emptyBrowser);

test('the library is shown again after each change', async () => {
  const { library, services } = libraryInMemory();
  const seen: LibraryContents[] = [];
  const watching = libraryContents(library).subscribe((value) => seen.push(value));
  await vi.waitFor(() => expect(seen.at(-1)?.annotations).toEqual([]));
  valueOf(await services['annotation.create'](aNewAnnotation(), aPage()));
  await vi.waitFor(() => expect(seen.at(-1)?.annotations).toHaveLength(1));
  watching.unsubscribe();
});

test('those who ask by message are told that something changed', async () => {
  const { library, services } = libraryInMemory();
  const seen: number[] = [];
  const watching = libraryChanges(library).subscribe((seq) => seen.push(seq));
  await vi.waitFor(() => expect(seen).toEqual([0]));
  valueOf(await services['annotation.create'](aNewAnnotation(), aPage()));
  await vi.waitFor(() => expect(seen.at(-1)).toBe(2));
  watching.unsubscribe();
});

test('what is staged is not shown before it is published', async () => {
  const { library } = libraryInMemory();
  const batch = 'batch-1';
  await library.use(async (database) => {
    const counts = { annotations: 1, articles: 1 };
    await database.batches.put({
      id: batch,
      state: 'staged',
      importer: 'backup',
      at: '2026',
      counts,
    });
    await database.articles.put(anArticle({ batch }));
    await database.annotations.put(anAnnotation({ batch }));
    return succeed(null);
  });
  const seen: LibraryContents[] = [];
  const watching = libraryContents(library).subscribe((value) => seen.push(value));
  await vi.waitFor(() => expect(seen.at(-1)).toEqual({ articles: [], annotations: [] }));
  await library.use(async (database) =>
    succeed(await database.batches.update(batch, { state: 'published' })),
  );
  await vi.waitFor(() => expect(seen.at(-1)?.annotations).toHaveLength(1));
  watching.unsubscribe();
});

test('a library that is missing is told as a failure', async () => {
  const lost = { libraryId: 'x', annotations: 3, articles: 1, at: '2026-01-01T00:00:00Z' };
  const { library } = libraryInMemory(witnessInMemory(lost));
  const code = await new Promise((resolve) =>
    libraryContents(library).subscribe(
      () => undefined,
      (failure) => resolve(failure.code),
    ),
  );
  expect(code).toBe('library-missing');
});

/** What is waited for takes as long as a busy machine takes for it. */
const PATIENCE = { timeout: 30_000 };

test('of a large library the newest is shown first, then all of it', async () => {
  const { library } = libraryInMemory();
  const large = aLibrary(2_500);
  await library.use(async (database) => {
    await database.articles.bulkPut(large.articles);
    await database.annotations.bulkPut(large.annotations);
    return succeed(null);
  });
  const seen: LibraryContents[] = [];
  const watching = libraryContents(library).subscribe((value) => seen.push(value));
  await vi.waitFor(() => expect(seen).toHaveLength(2), PATIENCE);
  expect(seen[0]).toMatchObject({ partial: true });
  expect(seen[0]?.annotations.length).toBeLessThan(500);
  expect(seen[1]?.annotations).toHaveLength(2_500);

  await library.use(async ({ annotations }) => {
    await annotations.update('annotation-7', { note: 'Changed.' });
    await annotations.delete('annotation-8');
    return succeed(null);
  });
  await vi.waitFor(() => expect(seen.at(-1)?.annotations).toHaveLength(2_499), PATIENCE);
  const [before, after] = [seen[1], seen.at(-1)];
  expect(after?.annotations.find(({ id }) => id === 'annotation-7')?.note).toBe('Changed.');
  const untouched = (contents: LibraryContents | undefined) =>
    contents?.annotations.find(({ id }) => id === 'annotation-9');
  expect(untouched(after)).toBe(untouched(before));
  watching.unsubscribe();
});
