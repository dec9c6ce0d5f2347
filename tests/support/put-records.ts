import type { Annotation } from '@/lib/domain/annotation';
import type { Article } from '@/lib/domain/article';
import type { Reader } from './reader';

/** At once into the library as it lies on the disk, past the product's own code. */
export async function putRecords(
  reader: Reader,
  records: { annotations: readonly Annotation[]; articles: readonly Article[] },
): Promise<void> {
  const desk = await reader.deskPage();
  await desk.evaluateInPage(write, records);
}

async function write(records: {
  annotations: readonly Annotation[];
  articles: readonly Article[];
}): Promise<void> {
  const open = indexedDB.open('pullquote');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    open.addEventListener('success', () => resolve(open.result));
    open.addEventListener('error', () => reject(new Error('there is no library')));
  });
  const transaction = database.transaction(['annotations', 'articles'], 'readwrite');
  for (const name of ['annotations', 'articles'] as const) {
    for (const record of records[name]) transaction.objectStore(name).put(record);
  }
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('full')));
  });
  database.close();
}
