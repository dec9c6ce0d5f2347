import { beforeEach, describe, expect, test } from 'vitest';
import { succeed } from '@/lib/domain/failure';
import { READINGS_AT_HAND } from '@/lib/domain/snapshot';
import { newestSnapshotOf, openSnapshot } from '@/lib/queries/snapshots';
import { createServices } from '@/lib/services/create-services';
import { aNewAnnotation, aPage } from '../../support/builders';
import { extracted } from '../../support/extracted';
import { emptyBrowser, libraryInMemory, valueOf } from '../../support/library';

beforeEach(emptyBrowser);

const page = aPage();
const html = (words: string) => extracted({ contentHtml: `<p>${words}</p>` });

function start() {
  const { library, services, clock } = libraryInMemory();
  const stored = async () =>
    valueOf(
      await library.use(async (database) =>
        succeed({
          snapshots: await database.snapshots.toArray(),
          contents: await database.contents.toArray(),
        }),
      ),
    );
  return { library, services, clock, stored };
}

describe('an article that is opened in the reader', () => {
  test('is at hand with its content', async () => {
    const { library, services } = start();
    const taken = valueOf(await services.takeSnapshot(html('one'), page));
    expect(valueOf(await openSnapshot(library, taken.id))).toEqual({
      snapshot: taken,
      html: '<p>one</p>',
      pictures: [],
    });
  });

  test('read again without a change is the same one', async () => {
    const { services, stored } = start();
    const first = valueOf(await services.takeSnapshot(html('one'), page));
    const second = valueOf(await services.takeSnapshot(html('one'), page));
    expect(second.id).toBe(first.id);
    expect(await stored()).toMatchObject({ snapshots: [{}], contents: [{}] });
  });

  test('read again with other words takes the place of what was not kept', async () => {
    const { services, stored } = start();
    await services.takeSnapshot(html('one'), page);
    await services.takeSnapshot(html('two'), page);
    const { snapshots, contents } = await stored();
    expect(snapshots).toHaveLength(1);
    expect(contents.map((content) => 'html' in content && content.html)).toEqual(['<p>two</p>']);
  });

  test('shares its content with another address that says the same', async () => {
    const { services, stored } = start();
    await services.takeSnapshot(html('one'), page);
    await services.takeSnapshot(html('one'), { ...page, address: 'http://news.example/other' });
    expect(await stored()).toMatchObject({ snapshots: [{}, {}], contents: [{}] });
    await services.takeSnapshot(html('two'), page);
    const { contents } = await stored();
    expect(contents.map((content) => 'html' in content && content.html).toSorted()).toEqual([
      '<p>one</p>',
      '<p>two</p>',
    ]);
  });

  test('goes again when many others were read since', async () => {
    const { services, stored } = start();
    for (let at = 0; at < READINGS_AT_HAND + 5; at += 1) {
      const address = `http://news.example/${at}`;
      await services.takeSnapshot(html(`words ${at}`), { ...page, address });
    }
    const { snapshots, contents } = await stored();
    expect([snapshots.length, contents.length]).toEqual([READINGS_AT_HAND, READINGS_AT_HAND]);
  });

  test('is not stored from a private window, nor from what is no page', async () => {
    const { services } = start();
    expect(await services.takeSnapshot(html('one'), { ...page, incognito: true })).toMatchObject({
      failure: { code: 'private-window' },
    });
    expect(
      await services.takeSnapshot(html('one'), { ...page, address: 'about:blank' }),
    ).toMatchObject({ failure: { code: 'restricted-page' } });
  });
});

describe('the pictures of an article', () => {
  const picture = (address: string, bytes: number[]) => ({
    address: `http://news.example/${address}`,
    mediaType: 'image/webp',
    bytes: Uint8Array.from(bytes),
  });

  test('are stored once, open with it, and go with the last that shows them', async () => {
    const { library, services, stored } = start();
    const other = { ...page, address: 'http://news.example/other' };
    const pictures = [picture('a', [1, 2, 3]), picture('b', [1, 2, 3])];
    const taken = valueOf(await services.takeSnapshot(html('one'), page, { pictures }));
    await services.takeSnapshot(html('two'), other, { pictures: [picture('c', [1, 2, 3])] });
    expect((await stored()).contents).toHaveLength(3);
    const opened = valueOf(await openSnapshot(library, taken.id));
    expect(opened.pictures.map(({ address, bytes }) => [address, ...bytes])).toEqual([
      ['http://news.example/a', 1, 2, 3],
      ['http://news.example/b', 1, 2, 3],
    ]);
    await services.takeSnapshot(html('three'), page);
    expect((await stored()).contents).toHaveLength(3);
    await services.takeSnapshot(html('four'), other);
    expect((await stored()).contents).toHaveLength(2);
  });

  test('that come later are added', async () => {
    const { library, services } = start();
    await services.takeSnapshot(html('one'), page, { pictures: [picture('a', [1])] });
    const again = await services.takeSnapshot(html('one'), page, { pictures: [picture('b', [2])] });
    const { pictures } = valueOf(await openSnapshot(library, valueOf(again).id));
    expect(pictures.map(({ address }) => address)).toEqual([
      'http://news.example/a',
      'http://news.example/b',
    ]);
  });
});

describe('an article that is kept', () => {
  test('stays when many others are read, and goes again when it is released', async () => {
    const { services, stored } = start();
    const kept = valueOf(await services.takeSnapshot(html('one'), page, { keep: true }));
    const readOthers = async () => {
      for (let at = 0; at < READINGS_AT_HAND + 1; at += 1) {
        const address = `http://news.example/${at}`;
        await services.takeSnapshot(html(`words ${at}`), { ...page, address });
      }
    };
    await readOthers();
    expect((await stored()).snapshots.map(({ id }) => id)).toContain(kept.id);
    await services['snapshot.release']({ ids: [kept.id] }, page);
    await readOthers();
    expect((await stored()).snapshots.map(({ id }) => id)).not.toContain(kept.id);
  });

  test('is kept beside its other words of a later visit, and not beside the same', async () => {
    const { services, stored } = start();
    const said = (text: string, markup = text) =>
      extracted({ text, contentHtml: `<p>${markup}</p>`, wordCount: 100 });
    await services.takeSnapshot(said('one'), page, { keep: true });
    await services.takeSnapshot(said('one', '<b>one</b>'), page);
    expect((await stored()).snapshots).toHaveLength(1);
    await services.takeSnapshot(said('two'), page);
    const { snapshots } = await stored();
    expect(snapshots.map(({ kept }) => kept !== undefined)).toEqual([true, true]);
    expect(valueOf(await services.keptOf(page))).toHaveLength(2);
  });

  test('is not kept on a nearly full disk, and can still be read', async () => {
    const { deps } = libraryInMemory();
    const services = createServices({
      ...deps,
      keepingRoom: async () => ({ limit: 1e9, free: 0 }),
    });
    const taken = valueOf(await services.takeSnapshot(html('one'), page));
    expect(await services['snapshot.keep']({ id: taken.id }, page)).toMatchObject({
      failure: { code: 'disk-nearly-full' },
    });
    expect(await services.takeSnapshot(html('one'), page, { keep: true })).toMatchObject({
      failure: { code: 'disk-nearly-full' },
    });
    expect(valueOf(await services.keptOf(page))).toEqual([]);
    expect(await services['annotation.create'](aNewAnnotation(), page)).toMatchObject({ ok: true });
  });

  test('makes room by letting the oldest go that nobody annotated', async () => {
    const { deps } = libraryInMemory();
    const limit = { limit: 25, free: 1e9 };
    const services = createServices({ ...deps, keepingRoom: async () => limit });
    const at = (name: string) => ({ ...page, address: `http://news.example/${name}` });
    await services['annotation.create'](aNewAnnotation(), at('annotated'));
    await services.takeSnapshot(html('111'), at('annotated'), { keep: true });
    await services.takeSnapshot(html('222'), at('older'), { keep: true });
    await services.takeSnapshot(html('333'), at('newer'), { keep: true });
    const isKept = async (name: string) => valueOf(await services.keptOf(at(name))).length > 0;
    expect([await isKept('annotated'), await isKept('older'), await isKept('newer')]).toEqual([
      true,
      false,
      true,
    ]);
    const first = aNewAnnotation();
    await services['annotation.create'](
      {
        ...first,
        annotation: { ...first.annotation, id: 'other' },
        article: { ...first.article, id: 'other' },
        action: 'other',
      },
      at('newer'),
    );
    expect(await services.takeSnapshot(html('444'), at('newest'), { keep: true })).toMatchObject({
      failure: { code: 'snapshots-full' },
    });
  });
});

test('the newest reading of an article is found by any of its addresses', async () => {
  const { library, services } = start();
  const made = valueOf(await services['annotation.create'](aNewAnnotation(), page));
  expect(await newestSnapshotOf(library, made.articleId)).toBeUndefined();
  const taken = valueOf(await services.takeSnapshot(html('one'), page));
  expect(await newestSnapshotOf(library, made.articleId)).toEqual(taken);
  expect(await newestSnapshotOf(library, 'unknown')).toBeUndefined();
});

test('a snapshot that is gone is not found', async () => {
  const { library } = start();
  expect(await openSnapshot(library, 'gone')).toMatchObject({ failure: { code: 'not-found' } });
});
