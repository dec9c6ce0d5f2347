import type { Reader } from '../reader';
import type { Scene } from './scene';

/** A claim sheet, and the day's review, over what was marked before. */
export const WORK_SCENES: readonly Scene[] = [
  {
    name: 'claim-sheet',
    size: { width: 1280, height: 1000 },
    async arrange(reader) {
      await putSheet(reader);
      const surface = await reader.browser.extensionPage('library.html?view=sheets&sheet=river');
      await surface.find({ css: '.placement' });
      return surface;
    },
  },
  {
    name: 'review',
    size: { width: 1200, height: 820 },
    async arrange(reader) {
      const desk = await reader.deskPage();
      await desk.evaluateInPage(beginReview);
      const surface = await reader.browser.extensionPage('library.html?view=review');
      await surface.find({ css: '.review-quote' });
      return surface;
    },
  },
];

/** Two claims with what the library holds under them, past the product's own code. */
async function putSheet(reader: Reader): Promise<void> {
  const desk = await reader.deskPage();
  await desk.evaluateInPage(write);
}

async function write(): Promise<void> {
  const open = indexedDB.open('pullquote');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    open.addEventListener('success', () => resolve(open.result));
    open.addEventListener('error', () => reject(new Error('there is no library')));
  });
  const names = ['annotations', 'sheets', 'claims', 'placements'];
  const transaction = database.transaction(names, 'readwrite');
  const all = transaction.objectStore('annotations').getAll();
  const at = new Date().toISOString();
  const own = { created: at, modified: at, revision: 1 };
  all.addEventListener('success', () => {
    const fieldTimes = { question: at, deleted: at };
    const question = 'Do shared figures come before shared water?';
    transaction.objectStore('sheets').put({ ...own, id: 'river', question, fieldTimes });
    const texts = [
      ['Agreeing on measurements first makes agreement on shares possible.', 'Holds for the Lenn.'],
      ['Trust was the result of the talks, not their condition.', ''],
    ];
    texts.forEach(([text, note], index) =>
      transaction.objectStore('claims').put({
        ...own,
        id: `claim-${index}`,
        sheetId: 'river',
        text,
        note,
        rank: index + 1,
        fieldTimes: { text: at, note: at, rank: at, deleted: at },
      }),
    );
    (all.result as { id: string }[]).slice(0, 5).forEach(({ id }, index) =>
      transaction.objectStore('placements').put({
        ...own,
        id: `placement-${index}`,
        sheetId: 'river',
        claimId: index < 3 ? 'claim-0' : 'claim-1',
        annotationId: id,
        bearing: index === 2 ? 'contradicts' : 'supports',
        rank: index + 1,
        fieldTimes: { place: at, bearing: at, deleted: at },
      }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('full')));
  });
  database.close();
}

/** What was marked becomes a month old, since a day's marks come up from the next day on. */
async function beginReview(): Promise<void> {
  const extension = (
    globalThis as { chrome?: { storage: { local: { set(items: object): Promise<void> } } } }
  ).chrome;
  await extension?.storage.local.set({ 'setting.review': 'spaced' });
  const open = indexedDB.open('pullquote');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    open.addEventListener('success', () => resolve(open.result));
    open.addEventListener('error', () => reject(new Error('there is no library')));
  });
  const transaction = database.transaction('annotations', 'readwrite');
  const store = transaction.objectStore('annotations');
  const all = store.getAll();
  const then = new Date(Date.now() - 21 * 86_400_000).toISOString();
  all.addEventListener('success', () => {
    for (const row of all.result as object[]) store.put({ ...row, created: then });
  });
  await new Promise<void>((resolve) => {
    transaction.addEventListener('complete', () => resolve());
  });
  database.close();
}
