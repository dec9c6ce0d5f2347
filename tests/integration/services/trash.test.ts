import { beforeEach, describe, expect, test } from 'vitest';
import { succeed } from '@/lib/domain/failure';
import { aNewAnnotation, aPage, ownPage } from '../../support/builders';
import { emptyBrowser, libraryInMemory, valueOf } from '../../support/library';

beforeEach(emptyBrowser);

const page = aPage();

async function withTwoAnnotations() {
  const library = libraryInMemory();
  for (const id of ['annotation-1', 'annotation-2']) {
    valueOf(
      await library.services['annotation.create'](aNewAnnotation({ id, note: 'my words' }), page),
    );
  }
  return library;
}

type InMemory = Awaited<ReturnType<typeof withTwoAnnotations>>;

async function shown({ services }: InMemory) {
  const { annotations } = valueOf(
    await services.pageAnnotations(page.address ?? '', undefined, page),
  );
  return annotations.map(({ id }) => id);
}

/** Everything that is stored, as text. */
async function everything({ library }: InMemory) {
  const read = await library.use(async (database) => {
    const tables = database.tables.map((table) => table.toArray());
    return succeed(JSON.stringify(await Promise.all(tables)));
  });
  return valueOf(read);
}

describe('an article in the trash', () => {
  test('takes its annotations along, and comes back with them', async () => {
    const library = await withTwoAnnotations();
    valueOf(await library.services['article.delete']({ id: 'article-1', action: 'd' }, ownPage));
    expect(await shown(library)).toEqual([]);
    expect(library.witness.kept.witness).toMatchObject({ annotations: 0, articles: 0 });
    valueOf(await library.services['action.undo']({ action: 'd' }, ownPage));
    expect(await shown(library)).toEqual(['annotation-1', 'annotation-2']);
    expect(library.witness.kept.witness).toMatchObject({ annotations: 2, articles: 1 });
  });

  test('comes back when one of its annotations is restored', async () => {
    const library = await withTwoAnnotations();
    valueOf(await library.services['article.delete']({ id: 'article-1', action: 'd' }, ownPage));
    const restore = { ids: ['annotation-2'], action: 'r' };
    valueOf(await library.services['trash.restore'](restore, ownPage));
    expect(await shown(library)).toEqual(['annotation-2']);
    expect(library.witness.kept.witness).toMatchObject({ annotations: 1, articles: 1 });
  });

  test('comes back with a new highlight on its page', async () => {
    const library = await withTwoAnnotations();
    valueOf(await library.services['article.delete']({ id: 'article-1', action: 'd' }, ownPage));
    const next = aNewAnnotation({ id: 'annotation-3' }, { id: 'article-9' });
    expect(valueOf(await library.services['annotation.create'](next, page)).articleId).toBe(
      'article-1',
    );
  });
});

describe('a purge', () => {
  test('leaves no word behind, not even in the change log', async () => {
    const library = await withTwoAnnotations();
    valueOf(await library.services['article.delete']({ id: 'article-1', action: 'd' }, ownPage));
    const purged = await library.services['trash.purge']({ ids: 'all', action: 'p' }, ownPage);
    expect(
      valueOf(purged)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['annotation-1', 'annotation-2', 'article-1']);
    const text = await everything(library);
    for (const word of ['my words', 'water was still', 'harbour']) expect(text).not.toContain(word);
    expect(await library.services['action.undo']({ action: 'd' }, ownPage)).toMatchObject({
      failure: { code: 'not-found' },
    });
  });

  test('is not undone by the page sending the same highlight again', async () => {
    const library = await withTwoAnnotations();
    valueOf(await library.services['annotation.delete']({ id: 'annotation-1', action: 'd' }, page));
    valueOf(await library.services['trash.purge']({ ids: ['annotation-1'], action: 'p' }, ownPage));
    const again = await library.services['annotation.create'](aNewAnnotation(), page);
    expect(again).toMatchObject({ failure: { code: 'not-found' } });
    expect(await shown(library)).toEqual(['annotation-2']);
  });

  test('is refused to a page', async () => {
    const { services } = await withTwoAnnotations();
    expect(await services['trash.purge']({ ids: 'all', action: 'p' }, page)).toMatchObject({
      failure: { code: 'refused' },
    });
  });

  test('that has nothing to empty leaves the witness as it is', async () => {
    const { services, witness, clock } = await withTwoAnnotations();
    const before = witness.kept.witness;
    clock.set('2026-11-30T00:00:00.000Z');
    valueOf(await services.keepHouse());
    expect(witness.kept.witness).toBe(before);
  });

  test('comes by itself after thirty days, not before', async () => {
    const library = await withTwoAnnotations();
    valueOf(await library.services['annotation.delete']({ id: 'annotation-1', action: 'd' }, page));
    library.clock.set('2026-11-30T00:00:00.000Z');
    valueOf(await library.services.keepHouse());
    expect(await everything(library)).toContain('"deleted":"2026-11-01');
    library.clock.set('2026-12-02T00:00:00.000Z');
    valueOf(await library.services.keepHouse());
    const left = await library.library.use(async (database) =>
      succeed(await database.annotations.orderBy('id').primaryKeys()),
    );
    expect(valueOf(left)).toEqual(['annotation-2']);
  });
});
