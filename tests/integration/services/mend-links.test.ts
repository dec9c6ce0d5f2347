import { beforeEach, expect, test } from 'vitest';
import { succeed } from '@/lib/domain/failure';
import { mendLinks } from '@/lib/services/mend-links';
import { anAnnotation, anArticle, aNewAnnotation, aPage } from '../../support/builders';
import { emptyBrowser, libraryInMemory, valueOf } from '../../support/library';

beforeEach(emptyBrowser);

/** A library that lost the articles of some annotations. */
async function torn(annotations: ReturnType<typeof anAnnotation>[]) {
  const world = libraryInMemory();
  await world.library.use(async (database) =>
    succeed(await database.annotations.bulkPut(annotations)),
  );
  return world;
}

const articlesOf = async ({ library }: ReturnType<typeof libraryInMemory>) =>
  valueOf(await library.use(async ({ articles }) => succeed(await articles.toArray())));

test('annotations whose article is gone get one again, once', async () => {
  const world = await torn([
    anAnnotation({ id: 'one', articleId: 'gone' }),
    anAnnotation({ id: 'two', articleId: 'gone' }),
  ]);
  expect(valueOf(await mendLinks(world))).toBe(1);
  expect(await articlesOf(world)).toMatchObject([{ id: 'gone', title: '', addresses: [] }]);
  expect(valueOf(await mendLinks(world))).toBe(0);
});

test('the article comes back as the log of changes knew it', async () => {
  const world = await torn([anAnnotation({ articleId: 'gone' })]);
  const before = anArticle({ id: 'gone', title: 'The Harbour’s Diary' });
  await world.library.use(async ({ changes }) =>
    succeed(
      await changes.bulkAdd([
        { action: 'a', record: 'article', id: 'gone', before: { id: 'gone' }, at: '2026' },
        { action: 'b', record: 'article', id: 'gone', before, at: '2026' },
      ]),
    ),
  );
  await mendLinks(world);
  expect(await articlesOf(world)).toEqual([before]);
});

test('what is staged is left alone', async () => {
  const world = await torn([anAnnotation({ articleId: 'coming', batch: 'batch' })]);
  const counts = { annotations: 1, articles: 1 };
  await world.library.use(async ({ batches }) =>
    succeed(
      await batches.put({ id: 'batch', state: 'staged', importer: 'backup', at: '2026', counts }),
    ),
  );
  expect(valueOf(await mendLinks(world))).toBe(0);
});

test('housekeeping mends, and what it mended is no action to be taken back', async () => {
  const world = libraryInMemory();
  valueOf(await world.services['annotation.create'](aNewAnnotation(), aPage()));
  await world.library.use(async ({ articles }) => succeed(await articles.clear()));
  const last = await world.services['action.last']({}, aPage());
  valueOf(await world.services.keepHouse());
  expect(await articlesOf(world)).toHaveLength(1);
  expect(await world.services['action.last']({}, aPage())).toEqual(last);
});
