import { beforeEach, describe, expect, test } from 'vitest';
import { succeed } from '@/lib/domain/failure';
import type { SheetEdit } from '@/lib/domain/edit-work';
import type { SheetContents } from '@/lib/domain/sheet-contents';
import { allReviews, claimSheets } from '@/lib/queries/work';
import { aLibrary, aPage, ownPage } from '../../support/builders';
import { emptyBrowser, libraryInMemory, valueOf } from '../../support/library';

beforeEach(emptyBrowser);

type InMemory = ReturnType<typeof libraryInMemory>;

async function filled(): Promise<InMemory> {
  const library = libraryInMemory();
  const { articles, annotations } = aLibrary(10);
  await library.library.use(async (database) => {
    await database.articles.bulkPut(articles);
    await database.annotations.bulkPut(annotations);
    return succeed(null);
  });
  return library;
}

const SHEET: SheetEdit[] = [
  { record: 'sheet', id: 's', question: 'What comes first?' },
  { record: 'claim', id: 'c', sheetId: 's', text: 'Water.', rank: 1 },
  {
    record: 'placement',
    id: 'p',
    sheetId: 's',
    claimId: 'c',
    annotationId: 'annotation-1',
    bearing: 'contradicts',
    rank: 1,
  },
];

const change = ({ services }: InMemory, edits: SheetEdit[], action: string) =>
  services['sheet.change']({ edits, action }, ownPage);

/** What a live query says now. */
function now<Value>(query: {
  subscribe(onValue: (value: Value) => void): { unsubscribe(): void };
}): Promise<Value> {
  return new Promise((resolve) => {
    const subscription = query.subscribe((value) => {
      resolve(value);
      queueMicrotask(() => subscription.unsubscribe());
    });
  });
}

const told = (sheets: SheetContents[]) =>
  sheets.map(({ sheet, claims }) => [
    sheet.question,
    ...claims.map(
      ({ claim, placements }) =>
        `${claim.text} ${placements.map(({ annotationId, bearing }) => `${annotationId} ${bearing}`).join()}`,
    ),
  ]);

describe('a claim sheet', () => {
  test('is made in one action, and shown with what stands on it', async () => {
    const library = await filled();
    valueOf(await change(library, SHEET, 'a1'));
    valueOf(await change(library, SHEET, 'a1'));
    expect(told(await now(claimSheets(library.library)))).toEqual([
      ['What comes first?', 'Water. annotation-1 contradicts'],
    ]);
  });

  test('is taken back with Control Z, step by step', async () => {
    const library = await filled();
    const { services } = library;
    valueOf(await change(library, SHEET, 'a1'));
    valueOf(await change(library, [{ ...SHEET[1]!, text: 'Trust.' } as SheetEdit], 'a2'));
    const undo = async () => {
      const last = valueOf(await services['action.last']({}, ownPage));
      valueOf(await services['action.undo']({ action: last?.action ?? '' }, ownPage));
      return told(await now(claimSheets(library.library)));
    };
    expect(await undo()).toEqual([['What comes first?', 'Water. annotation-1 contradicts']]);
    expect(await undo()).toEqual([]);
  });

  test('takes no quote that is not there, and then nothing else either', async () => {
    const library = await filled();
    const edits = SHEET.map((edit) => ({ ...edit, annotationId: 'nowhere' })) as SheetEdit[];
    expect(await change(library, edits, 'a1')).toMatchObject({ failure: { code: 'not-found' } });
    expect(await now(claimSheets(library.library))).toEqual([]);
  });

  test('is nobody’s to change but our own pages’, and never from a private window', async () => {
    const { services } = await filled();
    const request = { edits: SHEET, action: 'a' };
    const page = aPage('https://news.example/story-0');
    expect(await services['sheet.change'](request, page)).toMatchObject({
      failure: { code: 'refused' },
    });
    const isPrivate = { ...ownPage, incognito: true };
    expect(await services['sheet.change'](request, isPrivate)).toMatchObject({
      failure: { code: 'private-window' },
    });
  });
});

describe('an answer in review', () => {
  test('is kept, and taken back', async () => {
    const library = await filled();
    const { services } = library;
    const request = { id: 'annotation-1', answer: 'later', action: 'r1' } as const;
    valueOf(await services['review.answer'](request, ownPage));
    const [review] = await now(allReviews(library.library));
    expect(review).toMatchObject({ id: 'annotation-1', never: false });
    expect(Date.parse(review?.due ?? '')).toBeGreaterThan(Date.parse(review?.seen ?? ''));
    valueOf(await services['review.answer'](request, ownPage));
    expect(await now(allReviews(library.library))).toEqual([review]);
    valueOf(await services['action.undo']({ action: 'r1' }, ownPage));
    const [after] = await now(allReviews(library.library));
    expect(after?.deleted).toBeDefined();
  });

  test('about an annotation that is gone is refused', async () => {
    const { services } = await filled();
    const request = { id: 'nowhere', answer: 'soon', action: 'r1' } as const;
    expect(await services['review.answer'](request, ownPage)).toMatchObject({
      failure: { code: 'not-found' },
    });
  });
});
