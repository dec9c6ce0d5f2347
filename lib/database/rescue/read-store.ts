const CHUNK = 200;

/** A row, or why it could not be read. */
export type StoredRow = { value: unknown } | { reason: string };

/**
 * Every row of a store. Rows come in chunks; where a chunk cannot be read, one at a time, so that
 * one damaged row costs no other.
 */
export async function* readStore(
  database: IDBDatabase,
  store: string,
): AsyncGenerator<StoredRow, void, void> {
  const ask = <T>(make: (rows: IDBObjectStore) => IDBRequest<T>) => answerOf(database, store, make);
  const keys = await ask((rows) => rows.getAllKeys());
  if ('reason' in keys) {
    yield keys;
    return;
  }
  for (let start = 0; start < keys.value.length; start += CHUNK) {
    const chunk = keys.value.slice(start, start + CHUNK);
    const range = IDBKeyRange.bound(chunk[0], chunk.at(-1));
    const rows = await ask((all) => all.getAll(range));
    if ('value' in rows) {
      for (const value of rows.value as unknown[]) yield { value };
      continue;
    }
    for (const key of chunk) yield await ask((all) => all.get(key) as IDBRequest<unknown>);
  }
}

function answerOf<T>(
  database: IDBDatabase,
  store: string,
  make: (rows: IDBObjectStore) => IDBRequest<T>,
): Promise<{ value: T } | { reason: string }> {
  return new Promise((resolve) => {
    try {
      const request = make(database.transaction(store).objectStore(store));
      request.addEventListener('success', () => resolve({ value: request.result }));
      request.addEventListener('error', (event) => {
        event.preventDefault();
        resolve({ reason: String(request.error?.name) });
      });
    } catch (error) {
      // A damaged store may refuse before it is even asked: that is its answer.
      resolve({ reason: error instanceof Error ? error.name : String(error) });
    }
  });
}
