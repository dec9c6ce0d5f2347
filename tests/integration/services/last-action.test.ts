import { beforeEach, describe, expect, test } from 'vitest';
import { aNewAnnotation, aPage, ownPage } from '../../support/builders';
import { emptyBrowser, libraryInMemory, valueOf } from '../../support/library';

beforeEach(emptyBrowser);

const page = aPage();
const QUOTE = aNewAnnotation().annotation.quote;

type InMemory = ReturnType<typeof libraryInMemory>;

async function last({ services }: InMemory) {
  return valueOf(await services['action.last']({}, ownPage));
}

/** What Control Z does in every surface. */
async function undoLast(library: InMemory): Promise<string | undefined> {
  const action = (await last(library))?.action;
  if (action !== undefined) valueOf(await library.services['action.undo']({ action }, ownPage));
  return action;
}

async function highlight({ services }: InMemory, id: string, action: string) {
  valueOf(await services['annotation.create'](aNewAnnotation({ id }, {}, action), page));
}

async function remove({ services }: InMemory, id: string, action: string) {
  valueOf(await services['annotation.delete']({ id, action }, page));
}

async function shown({ services }: InMemory) {
  const { annotations } = valueOf(
    await services.pageAnnotations(page.address ?? '', undefined, page),
  );
  return annotations.map(({ id }) => id).sort();
}

describe('what undo takes back next', () => {
  test('is nothing in a new library', async () => {
    expect(await last(libraryInMemory())).toBeNull();
  });

  test('is the newest action, whichever surface did it', async () => {
    const library = libraryInMemory();
    await highlight(library, 'one', 'a1');
    await remove(library, 'one', 'a2');
    expect(await last(library)).toEqual({
      action: 'a2',
      deed: 'deleted',
      annotations: 1,
      quote: QUOTE,
    });
  });

  test('says of an article in the trash how many annotations went with it', async () => {
    const library = libraryInMemory();
    await highlight(library, 'one', 'a1');
    await highlight(library, 'two', 'a2');
    valueOf(await library.services['article.delete']({ id: 'article-1', action: 'd' }, ownPage));
    expect(await last(library)).toMatchObject({ action: 'd', deed: 'deleted', annotations: 2 });
  });

  test('is told apart: a highlight, an edit, something put back', async () => {
    const library = libraryInMemory();
    await highlight(library, 'one', 'a1');
    expect(await last(library)).toMatchObject({ deed: 'created' });
    const edit = { id: 'one', revision: 1, action: 'a2', note: 'Why?' };
    valueOf(await library.services['annotation.edit'](edit, page));
    expect(await last(library)).toMatchObject({ deed: 'changed' });
    await remove(library, 'one', 'a3');
    valueOf(await library.services['trash.restore']({ ids: ['one'], action: 'a4' }, ownPage));
    expect(await last(library)).toMatchObject({ action: 'a4', deed: 'restored' });
  });

  test('is nobody’s business in a private window', async () => {
    const { services } = libraryInMemory();
    expect(await services['action.last']({}, { ...ownPage, incognito: true })).toMatchObject({
      failure: { code: 'private-window' },
    });
  });
});

describe('undoing again and again', () => {
  test('goes back step by step, the newest first, and then says that nothing is left', async () => {
    const library = libraryInMemory();
    await highlight(library, 'one', 'a1');
    await highlight(library, 'two', 'a2');
    await remove(library, 'one', 'a3');
    expect(await undoLast(library)).toBe('a3');
    expect(await shown(library)).toEqual(['one', 'two']);
    expect(await undoLast(library)).toBe('a2');
    expect(await shown(library)).toEqual(['one']);
    expect(await undoLast(library)).toBe('a1');
    expect(await shown(library)).toEqual([]);
    expect(await undoLast(library)).toBeUndefined();
  });

  test('goes on from a new action', async () => {
    const library = libraryInMemory();
    await highlight(library, 'one', 'a1');
    expect(await undoLast(library)).toBe('a1');
    await highlight(library, 'two', 'a2');
    expect(await undoLast(library)).toBe('a2');
    expect(await shown(library)).toEqual([]);
  });

  test('reaches back twenty actions', async () => {
    const library = libraryInMemory();
    for (let index = 0; index < 25; index += 1) {
      await highlight(library, `annotation-${index}`, `a${index}`);
    }
    let taken = 0;
    while (taken < 30 && (await undoLast(library)) !== undefined) taken += 1;
    expect(taken).toBe(20);
    expect(await shown(library)).toHaveLength(5);
  });

  test('survives the background: a new one knows the actions of the old', async () => {
    const library = libraryInMemory();
    await highlight(library, 'one', 'a1');
    await remove(library, 'one', 'a2');
    library.library.close();
    const later = libraryInMemory(library.witness);
    expect(await undoLast(later)).toBe('a2');
    expect(await shown(later)).toEqual(['one']);
  });
});
