import { beforeEach, describe, expect, test } from 'vitest';
import { aNewAnnotation, aPage, ownPage } from '../../support/builders';
import { emptyBrowser, libraryInMemory, valueOf } from '../../support/library';

beforeEach(emptyBrowser);

const page = aPage();
const at = (second: number) => `2026-11-01T09:00:0${second}.000Z`;
const draft = (second: number, text: string) => ({ id: 'draft-1', text, at: at(second) });

async function draftsOf({ services }: ReturnType<typeof libraryInMemory>, requester = page) {
  const found = await services.pageAnnotations(requester.address ?? '', undefined, requester);
  return valueOf(found).drafts;
}

describe('a note being typed', () => {
  test('is offered again on its page only', async () => {
    const library = libraryInMemory();
    valueOf(await library.services['draft.keep'](draft(1, 'half a sen'), page));
    expect(await draftsOf(library)).toMatchObject([{ text: 'half a sen', pageUrl: page.address }]);
    expect(await draftsOf(library, aPage('https://news.example/other'))).toEqual([]);
    expect(await draftsOf(library, { ...page, incognito: true })).toEqual([]);
  });

  test('of no page and on no annotation is refused: it could never be offered again', async () => {
    const library = libraryInMemory();
    expect(await library.services['draft.keep'](draft(1, 'nowhere'), ownPage)).toMatchObject({
      failure: { code: 'refused' },
    });
  });

  test('keeps what was typed last, in whatever order it arrives', async () => {
    const library = libraryInMemory();
    valueOf(await library.services['draft.keep'](draft(2, 'later'), page));
    valueOf(await library.services['draft.keep'](draft(1, 'earlier'), page));
    expect(await draftsOf(library)).toMatchObject([{ text: 'later' }]);
  });

  test('that was dropped is not brought back by a late message', async () => {
    const library = libraryInMemory();
    valueOf(await library.services['draft.keep'](draft(1, 'text'), page));
    valueOf(await library.services['draft.drop']({ id: 'draft-1' }, page));
    valueOf(await library.services['draft.keep'](draft(1, 'text'), page));
    expect(await draftsOf(library)).toEqual([]);
  });

  test('is not offered once its text was stored', async () => {
    const library = libraryInMemory();
    valueOf(await library.services['annotation.create'](aNewAnnotation({ note: 'done' }), page));
    const typed = { ...draft(1, 'done'), annotationId: 'annotation-1', revision: 1 };
    valueOf(await library.services['draft.keep'](typed, page));
    expect(await draftsOf(library)).toEqual([]);
    valueOf(await library.services['draft.keep']({ ...typed, text: 'more', at: at(2) }, page));
    expect(await draftsOf(library)).toMatchObject([{ text: 'more', revision: 1 }]);
    const tagged = { ...typed, tags: ['boats'], at: at(3) };
    valueOf(await library.services['draft.keep'](tagged, page));
    expect(await draftsOf(library)).toMatchObject([{ text: 'done', tags: ['boats'] }]);
  });

  test('of another site cannot be overwritten or dropped', async () => {
    const library = libraryInMemory();
    valueOf(await library.services['draft.keep'](draft(1, 'mine'), page));
    const hostile = aPage('https://hostile.example/');
    for (const result of [
      await library.services['draft.keep'](draft(5, 'theirs'), hostile),
      await library.services['draft.drop']({ id: 'draft-1' }, hostile),
    ]) {
      expect(result).toMatchObject({ failure: { code: 'refused' } });
    }
    expect(await draftsOf(library)).toMatchObject([{ text: 'mine' }]);
  });

  test('in the library is offered on the page of its annotation', async () => {
    const library = libraryInMemory();
    valueOf(await library.services['annotation.create'](aNewAnnotation(), page));
    const typed = { ...draft(1, 'from the library'), annotationId: 'annotation-1' };
    valueOf(await library.services['draft.keep'](typed, ownPage));
    expect(await draftsOf(library)).toMatchObject([{ text: 'from the library' }]);
  });
});
