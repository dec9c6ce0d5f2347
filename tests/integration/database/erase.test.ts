import { beforeEach, describe, expect, test } from 'vitest';
import { aNewAnnotation, aPage, ownPage } from '../../support/builders';
import { emptyBrowser, libraryInMemory, valueOf } from '../../support/library';

beforeEach(emptyBrowser);

async function withOneAnnotation() {
  const library = libraryInMemory();
  valueOf(await library.services['annotation.create'](aNewAnnotation(), aPage()));
  return library;
}

describe('deleting the library', () => {
  test('leaves no database behind, and open pages are told', async () => {
    const { services, told } = await withOneAnnotation();
    told.length = 0;
    valueOf(await services['library.erase']({}, ownPage));
    expect(await indexedDB.databases()).toEqual([]);
    expect(told).toEqual([{ addresses: [] }]);
  });

  test('lets a new one begin with the next highlight, once the witness is gone too', async () => {
    const { services, witness } = await withOneAnnotation();
    valueOf(await services['library.erase']({}, ownPage));
    witness.kept.witness = undefined;
    expect(valueOf(await services['library.status']({}, ownPage)).state).toBe('new');
    valueOf(await services['annotation.create'](aNewAnnotation({ id: 'new' }), aPage()));
    expect(valueOf(await services['library.status']({}, ownPage))).toMatchObject({
      state: 'ready',
      annotations: 1,
    });
  });

  test.each([
    ['a page', aPage()],
    ['a private window', { ...ownPage, incognito: true }],
  ])('is refused to %s', async (_who, requester) => {
    const { services } = await withOneAnnotation();
    expect((await services['library.erase']({}, requester)).ok).toBe(false);
    expect(await indexedDB.databases()).toHaveLength(1);
  });
});
