import type { BackupCounts, BackupRecord, UnreadableRow } from '@/lib/domain/backup-record';
import { openAsItIs } from '../open-as-it-is';
import { readRow } from '../read-row';
import { readStore } from './read-store';

/** What can be saved of a library that does not open, read without Dexie. */
export interface RescuedLibrary {
  /** IndexedDB's version number. */
  version: number;
  counts: BackupCounts;
  /** Reads once more, from the beginning. */
  records(): AsyncGenerator<BackupRecord | UnreadableRow, void, void>;
}

export type Rescue =
  | { found: 'library'; library: RescuedLibrary }
  | { found: 'nothing'; detail: string }
  | { found: 'refusal'; detail: string };

const STORES = [
  ['article', 'articles'],
  ['annotation', 'annotations'],
  ['tombstone', 'tombstones'],
  ['draft', 'drafts'],
  ['sheet', 'sheets'],
  ['claim', 'claims'],
  ['placement', 'placements'],
  ['review', 'reviews'],
] as const;

/** Looks for a library under a name, whatever its version, and changes nothing. */
export async function rescueLibrary(name: string): Promise<Rescue> {
  const opened = await openAsItIs(indexedDB, name);
  if (opened.found === 'refusal') return { found: 'refusal', detail: String(opened.error) };
  if (opened.found === 'nothing') {
    return { found: 'nothing', detail: opened.dataLoss ? 'data loss: total' : 'no database' };
  }
  const { database } = opened;
  // Whoever wants to upgrade or delete it is not kept waiting by this page.
  database.addEventListener('versionchange', () => database.close());
  const count = (store: string) => countRows(database, store);
  return {
    found: 'library',
    library: {
      version: database.version,
      counts: {
        articles: await count('articles'),
        annotations: await count('annotations'),
        tombstones: await count('tombstones'),
      },
      records: () => readAll(database),
    },
  };
}

async function* readAll(
  database: IDBDatabase,
): AsyncGenerator<BackupRecord | UnreadableRow, void, void> {
  for (const [record, store] of STORES) {
    if (!database.objectStoreNames.contains(store)) continue;
    for await (const row of readStore(database, store)) {
      yield 'reason' in row
        ? { record: 'unreadable', value: null, ...row }
        : asRecord(record, row.value);
    }
  }
}

/** A row without its batch: what is rescued stands for itself. */
function asRecord(record: string, row: unknown): BackupRecord | UnreadableRow {
  if (typeof row !== 'object' || row === null) return readRow(record, row);
  const { batch: _batch, ...value } = row as { batch?: unknown };
  return readRow(record, value);
}

function countRows(database: IDBDatabase, store: string): Promise<number> {
  if (!database.objectStoreNames.contains(store)) return Promise.resolve(0);
  return new Promise((resolve) => {
    const request = database.transaction(store).objectStore(store).count();
    request.addEventListener('success', () => resolve(request.result));
    // It cannot even be counted: reading will say what is wrong.
    request.addEventListener('error', () => resolve(0));
  });
}
