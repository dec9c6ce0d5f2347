import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openLibrary } from '@/lib/database/library';
import type { Witness } from '@/lib/database/witness';
import { createServices } from '@/lib/services/create-services';
import type { LibraryChange } from '@/lib/services/services';
import { Dexie } from 'dexie';
import { countedIds, fixedClock } from './builders';

/** A browser without any database. */
export function emptyBrowser(): void {
  globalThis.indexedDB = new IDBFactory();
  // Dexie looked for them once, when it was loaded.
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
}

/** A witness that lives as long as the test. */
export function witnessInMemory(known?: Witness) {
  const kept = { witness: known };
  return {
    kept,
    read: async () => kept.witness,
    write: async (witness: Witness) => {
      kept.witness = witness;
    },
  };
}

/** The library and its use cases, on a database in memory. */
export function libraryInMemory(witness = witnessInMemory()) {
  const clock = fixedClock();
  const newId = countedIds();
  const library = openLibrary({ witness, now: clock.now, newId });
  const told: LibraryChange[] = [];
  const deps = {
    library,
    now: clock.now,
    newId,
    notify: (change: LibraryChange) => void told.push(change),
  };
  return { ...deps, deps, clock, witness, told, services: createServices(deps) };
}

/** The value of a success; a failure ends the test. */
export function valueOf<T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T {
  if (!result.ok) throw new Error(`It failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}
