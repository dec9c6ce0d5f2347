/** What lies under a name, found out without creating or upgrading anything. */
export type Probe =
  /** `dataLoss`: the browser found a damaged database and threw it away (Chromium says so). */
  | { found: 'nothing'; dataLoss: boolean }
  | { found: 'database'; version: number }
  | { found: 'refusal'; error: unknown };

/**
 * Opens a database without naming a version and closes it again. Where there is none,
 * `upgradeneeded` fires, and is aborted, so that nothing is created.
 * (https://w3c.github.io/IndexedDB/#opening)
 */
export function probeDatabase(factory: IDBFactory, name: string): Promise<Probe> {
  return new Promise((resolve) => {
    let request: IDBOpenDBRequest;
    try {
      request = factory.open(name);
    } catch (error) {
      // Where databases are forbidden, some browsers throw at once instead of answering.
      resolve({ found: 'refusal', error });
      return;
    }
    let absent: Probe | undefined;
    request.addEventListener('upgradeneeded', (event) => {
      const { dataLoss } = event as IDBVersionChangeEvent & { dataLoss?: string };
      absent = { found: 'nothing', dataLoss: dataLoss === 'total' };
      request.transaction?.abort();
    });
    request.addEventListener('success', () => {
      const { version } = request.result;
      request.result.close();
      resolve({ found: 'database', version });
    });
    request.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(absent ?? { found: 'refusal', error: request.error });
    });
  });
}
