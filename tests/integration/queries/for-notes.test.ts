import { beforeEach, describe, expect, test } from 'vitest';
import { succeed } from '@/lib/domain/failure';
import { annotationDrafts } from '@/lib/queries/annotation-drafts';
import { tagsByUse } from '@/lib/queries/tags-by-use';
import { anAnnotation } from '../../support/builders';
import { emptyBrowser, libraryInMemory } from '../../support/library';

beforeEach(emptyBrowser);

describe('a note that is being written', () => {
  test('is offered the reader’s tags, the most used first, none of the trash', async () => {
    const { library } = libraryInMemory();
    await library.use(async (database) =>
      succeed(
        await database.annotations.bulkPut([
          anAnnotation({ id: 'one', tags: ['weather', 'water'] }),
          anAnnotation({ id: 'two', tags: ['water'] }),
          anAnnotation({ id: 'gone', tags: ['ghosts'], deleted: '2026-11-14T12:00:00.000Z' }),
        ]),
      ),
    );
    expect(await tagsByUse(library)).toEqual([
      { tag: 'water', count: 2 },
      { tag: 'weather', count: 1 },
    ]);
  });

  test('finds what was typed on the same annotation, and nothing else', async () => {
    const { library } = libraryInMemory();
    const draft = {
      pageUrl: 'https://news.example/',
      text: 'Half',
      at: '2026-11-14T12:00:00.000Z',
    };
    await library.use(async ({ drafts }) =>
      succeed(
        await drafts.bulkPut([
          { ...draft, id: 'mine', annotationId: 'one' },
          { ...draft, id: 'other', annotationId: 'two' },
          { ...draft, id: 'new' },
        ]),
      ),
    );
    expect((await annotationDrafts(library, 'one')).map(({ id }) => id)).toEqual(['mine']);
  });
});
