import { beforeEach, describe, expect, test } from 'vitest';
import { anAnnotation, aNewAnnotation, aPage, ownPage } from '../../support/builders';
import { emptyBrowser, libraryInMemory, valueOf } from '../../support/library';

beforeEach(emptyBrowser);

const page = aPage();
const stored = { id: 'annotation-1', revision: 1 };

async function withOneAnnotation() {
  const library = libraryInMemory();
  valueOf(await library.services['annotation.create'](aNewAnnotation(), page));
  return library;
}

describe('a first highlight', () => {
  test('is stored with its article and comes back with the page', async () => {
    const { services } = await withOneAnnotation();
    const found = valueOf(
      await services.pageAnnotations(`${page.address}?utm_source=x`, undefined, page),
    );
    expect(found.annotations.map(({ id }) => id)).toEqual(['annotation-1']);
    expect(found.readOnly).toBe(false);
  });

  test('is stored once when its message comes twice, and answered the same', async () => {
    const { services, library } = await withOneAnnotation();
    const again = valueOf(await services['annotation.create'](aNewAnnotation(), page));
    expect(again.revision).toBe(1);
    const rows = await library.use(async (database) => ({
      ok: true,
      value: await database.changes.count(),
    }));
    expect(rows).toEqual({ ok: true, value: 2 });
  });

  test('is told to the other pages, and counted by the witness', async () => {
    const { told, witness } = await withOneAnnotation();
    expect(told).toEqual([{ addresses: [page.address], requester: page }]);
    expect(witness.kept.witness).toMatchObject({ annotations: 1, articles: 1 });
  });

  test('in a frame keeps the address of the frame', async () => {
    const { services } = libraryInMemory();
    const frame = 'https://news.example/embedded';
    const created = valueOf(
      await services['annotation.create'](aNewAnnotation(), { ...page, frame }),
    );
    expect(created.frame).toBe(frame);
  });

  test('of an app page without an address is refused', async () => {
    const { services } = libraryInMemory();
    const result = await services['annotation.create'](aNewAnnotation(), aPage('about:blank'));
    expect(result).toMatchObject({ ok: false, failure: { code: 'restricted-page' } });
  });
});

describe('an edit', () => {
  test('changes what it names and counts the revision', async () => {
    const { services } = await withOneAnnotation();
    const outcome = valueOf(
      await services['annotation.edit'](
        { ...stored, action: 'e1', note: 'Look!', tags: ['#Sea '] },
        page,
      ),
    );
    expect(outcome).toMatchObject({
      outcome: 'saved',
      annotation: { note: 'Look!', tags: ['Sea'], revision: 2, color: 'yellow' },
    });
  });

  test('that began from an older revision loses neither text', async () => {
    const { services } = await withOneAnnotation();
    await services['annotation.edit']({ ...stored, action: 'e1', note: 'first' }, page);
    const second = valueOf(
      await services['annotation.edit']({ ...stored, action: 'e2', note: 'second' }, page),
    );
    expect(second).toMatchObject({ outcome: 'conflict', stored: { note: 'first', revision: 2 } });
  });

  test('whose message comes twice is done once', async () => {
    const { services } = await withOneAnnotation();
    const edit = { ...stored, action: 'e1', note: 'first' };
    await services['annotation.edit'](edit, page);
    const again = valueOf(await services['annotation.edit'](edit, page));
    expect(again).toMatchObject({ outcome: 'saved', annotation: { revision: 2 } });
  });

  test('with a note of more than a million characters is refused', async () => {
    const { services } = await withOneAnnotation();
    const note = 'x'.repeat(1_048_577);
    const result = await services['annotation.edit']({ ...stored, action: 'e1', note }, page);
    expect(result).toMatchObject({ ok: false, failure: { code: 'note-too-long' } });
  });

  test('that attaches to another text keeps what was said before', async () => {
    const { services } = await withOneAnnotation();
    const attachment = { quote: 'Still water.', selectors: [] };
    const outcome = valueOf(
      await services['annotation.edit']({ ...stored, action: 'e1', attachment }, page),
    );
    expect(outcome).toMatchObject({
      annotation: { quote: 'Still water.', history: [{ quote: 'The water was still.' }] },
    });
  });
});

describe('taking back', () => {
  test('a deletion brings the annotation back, however often it is asked for', async () => {
    const { services } = await withOneAnnotation();
    valueOf(await services['annotation.delete']({ id: 'annotation-1', action: 'd' }, page));
    expect(
      valueOf(await services.pageAnnotations(page.address!, undefined, page)).annotations,
    ).toEqual([]);
    valueOf(await services['action.undo']({ action: 'd' }, page));
    valueOf(await services['action.undo']({ action: 'd' }, page));
    const { annotations } = valueOf(await services.pageAnnotations(page.address!, undefined, page));
    expect(annotations).toMatchObject([{ id: 'annotation-1', revision: 3 }]);
    expect(annotations[0]).not.toHaveProperty('deleted');
  });

  test('an edit leaves alone what was edited since', async () => {
    const { services } = await withOneAnnotation();
    await services['annotation.edit'](
      { ...stored, action: 'e1', note: 'one', color: 'blue' },
      page,
    );
    await services['annotation.edit']({ ...stored, revision: 2, action: 'e2', note: 'two' }, page);
    valueOf(await services['action.undo']({ action: 'e1' }, page));
    const { annotations } = valueOf(await services.pageAnnotations(page.address!, undefined, page));
    expect(annotations).toMatchObject([{ note: 'two', color: 'yellow' }]);
  });

  test('a creation puts it into the trash', async () => {
    const { services, library } = await withOneAnnotation();
    valueOf(await services['action.undo']({ action: 'action-of-annotation-1' }, page));
    const row = await library.use(async (database) => ({
      ok: true,
      value: await database.annotations.get('annotation-1'),
    }));
    expect(valueOf(row)?.deleted).toBeDefined();
  });

  test('reaches twenty actions back and no further', async () => {
    const { services } = await withOneAnnotation();
    for (let revision = 1; revision <= 21; revision += 1) {
      const edit = { ...stored, revision, action: `e${revision}`, note: `note ${revision}` };
      valueOf(await services['annotation.edit'](edit, page));
    }
    expect(await services['action.undo']({ action: 'e1' }, page)).toMatchObject({ ok: false });
    expect(await services['action.undo']({ action: 'e2' }, page)).toMatchObject({ ok: true });
  });
});

describe('what is not allowed', () => {
  const writes = (address: string, incognito: boolean) => {
    const requester = { ...aPage(address), incognito };
    const { services } = libraryInMemory();
    return {
      create: () => services['annotation.create'](aNewAnnotation({ id: 'new' }), requester),
      edit: () => services['annotation.edit']({ ...stored, action: 'x', note: 'n' }, requester),
      delete: () => services['annotation.delete']({ id: 'annotation-1', action: 'y' }, requester),
      report: () =>
        services['annotation.report'](
          { states: [{ id: 'annotation-1', state: 'orphan' }] },
          requester,
        ),
      undo: () => services['action.undo']({ action: 'action-of-annotation-1' }, requester),
      draft: () =>
        services['draft.keep']({ id: 'd', text: 't', at: anAnnotation().created }, requester),
      drop: () => services['draft.drop']({ id: 'd' }, requester),
      restore: () => services['trash.restore']({ ids: ['annotation-1'], action: 'z' }, requester),
    };
  };
  const names = ['create', 'edit', 'delete', 'report', 'undo', 'draft', 'drop', 'restore'] as const;

  test.each(names)('from a private window: %s', async (name) => {
    const { witness } = await withOneAnnotation();
    const { services } = libraryInMemory(witness);
    expect(await writes(page.address!, true)[name]()).toMatchObject({
      failure: { code: 'private-window' },
    });
    const shown = await services.pageAnnotations(page.address!, undefined, {
      ...page,
      incognito: true,
    });
    expect(valueOf(shown)).toMatchObject({ readOnly: true, annotations: [{ revision: 1 }] });
  });

  test.each(['edit', 'delete', 'report', 'undo', 'restore'] as const)(
    'on another site: %s',
    async (name) => {
      await withOneAnnotation();
      expect(await writes('https://hostile.example/', false)[name]()).toMatchObject({
        failure: { code: 'refused' },
      });
    },
  );

  test('reading another site by claiming its canonical address', async () => {
    const { services } = await withOneAnnotation();
    const hostile = aPage('https://hostile.example/');
    const found = await services.pageAnnotations(hostile.address!, page.address, hostile);
    expect(valueOf(found).annotations).toEqual([]);
  });

  test('our own pages may do all of it', async () => {
    const { services } = await withOneAnnotation();
    valueOf(await services['annotation.delete']({ id: 'annotation-1', action: 'd' }, ownPage));
    valueOf(await services['trash.restore']({ ids: ['annotation-1'], action: 'r' }, ownPage));
  });
});
