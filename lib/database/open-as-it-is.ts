/** A database opened without naming a version, or why there is none. */
export type OpenedAsItIs =
  /** `dataLoss`: the browser found a damaged database and threw it away (Chromium says so). */
  | { found: 'nothing'; dataLoss: boolean }
  | { found: 'database'; database: IDBDatabase }
  | { found: 'refusal'; error: unknown };

/**
 * Opens a database as it is. Where there is none, `upgradeneeded` fires, and is aborted, so that
 * nothing is created or upgraded. (https://w3c.github.io/IndexedDB/#opening)
 */
export function openAsItIs(factory: IDBFactory, name: string): Promise<OpenedAsItIs> {
  return new Promise((resolve) => {
    let request: IDBOpenDBRequest;
    try {
      request = factory.open(name);
    } catch (error) {
      // Where databases are forbidden, some browsers throw at once instead of answering.
      resolve({ found: 'refusal', error });
      return;
    }
    let absent: OpenedAsItIs | undefined;
    request.addEventListener('upgradeneeded', (event) => {
      const { dataLoss } = event as IDBVersionChangeEvent & { dataLoss?: string };
      absent = { found: 'nothing', dataLoss: dataLoss === 'total' };
      request.transaction?.abort();
    });
    request.addEventListener('success', () => {
      resolve({ found: 'database', database: request.result });
    });
    request.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(absent ?? { found: 'refusal', error: request.error });
    });
  });
}
