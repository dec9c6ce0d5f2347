import { beforeEach, describe, expect, test } from 'vitest';
import { aNewAnnotation, aPage, ownPage } from '../../support/builders';
import { emptyBrowser, libraryInMemory, valueOf } from '../../support/library';

beforeEach(emptyBrowser);

const page = aPage();

/** Three highlights of one page, the first two with tags. */
async function aLibrary() {
  const library = libraryInMemory();
  const tags: Record<string, string[]> = { one: ['water', 'Law'], two: ['sea'], three: [] };
  for (const id of Object.keys(tags)) {
    valueOf(
      await library.services['annotation.create'](
        aNewAnnotation({ id, tags: tags[id] ?? [] }),
        page,
      ),
    );
  }
  return library;
}

async function shown({ services }: ReturnType<typeof libraryInMemory>) {
  const { annotations } = valueOf(
    await services.pageAnnotations(page.address ?? '', undefined, page),
  );
  return Object.fromEntries(annotations.map(({ id, color, tags }) => [id, { color, tags }]));
}

describe('many annotations', () => {
  test('get a colour and tags, and lose tags, as one action that one undo takes back', async () => {
    const library = await aLibrary();
    const before = await shown(library);
    const { changed } = valueOf(
      await library.services['annotations.change'](
        {
          ids: ['one', 'two', 'gone'],
          color: 'blue',
          addTags: ['harbour', 'law'],
          removeTags: ['WATER'],
          action: 'many',
        },
        ownPage,
      ),
    );
    expect(changed).toBe(2);
    expect(await shown(library)).toEqual({
      one: { color: 'blue', tags: ['Law', 'harbour'] },
      two: { color: 'blue', tags: ['sea', 'harbour', 'law'] },
      three: before.three,
    });
    expect(valueOf(await library.services['action.last']({}, ownPage))).toMatchObject({
      action: 'many',
      deed: 'changed',
      annotations: 2,
    });
    valueOf(await library.services['action.undo']({ action: 'many' }, ownPage));
    expect(await shown(library)).toEqual(before);
  });

  test('go to the trash together, and come back together', async () => {
    const library = await aLibrary();
    const change = { ids: ['one', 'three'], deleted: true as const, action: 'many' };
    valueOf(await library.services['annotations.change'](change, ownPage));
    expect(Object.keys(await shown(library))).toEqual(['two']);
    // The same message again does nothing more.
    expect(valueOf(await library.services['annotations.change'](change, ownPage)).changed).toBe(0);
    valueOf(await library.services['action.undo']({ action: 'many' }, ownPage));
    expect(Object.keys(await shown(library))).toHaveLength(3);
  });

  test('are never changed by a page', async () => {
    const library = await aLibrary();
    const change = { ids: ['one'], deleted: true as const, action: 'many' };
    expect(await library.services['annotations.change'](change, page)).toMatchObject({ ok: false });
    const rename = { tags: ['sea'], action: 'many' };
    expect(await library.services['tags.rename'](rename, page)).toMatchObject({ ok: false });
  });

  test('tell the pages that show them', async () => {
    const library = await aLibrary();
    library.told.length = 0;
    const change = { ids: ['one'], color: 'pink' as const, action: 'many' };
    valueOf(await library.services['annotations.change'](change, ownPage));
    expect(library.told).toMatchObject([{ addresses: [page.address] }]);
  });
});

describe('tags', () => {
  test('become one under a name, also on articles; undo gives each its own back', async () => {
    const library = await aLibrary();
    const article = await library.library.use(async (database) => {
      await database.articles.update('article-1', { tags: ['sea', 'news'] });
      return { ok: true, value: null };
    });
    valueOf(article);
    const before = await shown(library);
    const rename = { tags: ['water', 'sea'], to: ' #ocean ', action: 'rename' };
    expect(valueOf(await library.services['tags.rename'](rename, ownPage)).changed).toBe(3);
    expect(await shown(library)).toMatchObject({
      one: { tags: ['ocean', 'Law'] },
      two: { tags: ['ocean'] },
    });
    const tagsOfArticle = () =>
      library.library.use(async (database) => ({
        ok: true,
        value: (await database.articles.get('article-1'))?.tags,
      }));
    expect(valueOf(await tagsOfArticle())).toEqual(['ocean', 'news']);
    valueOf(await library.services['action.undo']({ action: 'rename' }, ownPage));
    expect(await shown(library)).toEqual(before);
    expect(valueOf(await tagsOfArticle())).toEqual(['sea', 'news']);
  });

  test('change their writing, and go where no name is given', async () => {
    const library = await aLibrary();
    const { services } = library;
    valueOf(await services['tags.rename']({ tags: ['Law'], to: 'law', action: 'a' }, ownPage));
    expect((await shown(library)).one?.tags).toEqual(['water', 'law']);
    valueOf(await services['tags.rename']({ tags: ['law', 'sea'], action: 'b' }, ownPage));
    expect(await shown(library)).toMatchObject({ one: { tags: ['water'] }, two: { tags: [] } });
  });
});
