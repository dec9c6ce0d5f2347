import type { LibraryStatus } from '@/lib/domain/requests';
import { countLibrary } from './counts';
import { databaseFailure } from './failures';
import { openAsItIs } from './open-as-it-is';
import { LibraryDatabase, STORED_VERSION } from './schema';
import type { Witness, WitnessStore } from './witness';

/** What stands where the library should be. */
export type Look =
  | { state: 'ready'; database: LibraryDatabase; libraryId: string }
  | {
      state: Exclude<LibraryStatus['state'], 'ready'>;
      detail?: string;
      remembered?: Witness | undefined;
    };

interface Lookout {
  name: string;
  witness: WitnessStore;
  /** With what to create a library where there never was one; `false` to create nothing. */
  create: { now(): string; newId(): string } | false;
  /** The database was closed, deleted or upgraded by another: look again before the next use. */
  onGone(): void;
}

/**
 * Looks before it opens: Dexie would open a newer library silently, and would create an empty one
 * where the old one was lost. The witness tells lost from new.
 */
export async function lookAtLibrary(lookout: Lookout): Promise<Look> {
  const probe = await openAsItIs(indexedDB, lookout.name);
  if (probe.found === 'refusal') return refused(probe.error, await lookout.witness.read());
  const remembered = await lookout.witness.read();
  if (probe.found === 'nothing') {
    if (remembered !== undefined) return await lost(lookout.witness, remembered, probe.dataLoss);
    if (lookout.create === false) return { state: 'new' };
  } else {
    const { version } = probe.database;
    probe.database.close();
    if (version > STORED_VERSION) {
      return { state: 'newer', detail: `version ${version / 10}`, remembered };
    }
  }
  return await openKnown(lookout, remembered, probe.found === 'nothing');
}

async function openKnown(
  lookout: Lookout,
  remembered: Witness | undefined,
  mayCreate: boolean,
): Promise<Look> {
  const { name, witness, create, onGone } = lookout;
  const database = new LibraryDatabase(name);
  database.on('populate', (transaction) => {
    // Deleted between the look and this opening: nothing is put in its place.
    if (!mayCreate || create === false)
      throw new Error('The library was lost while it was opened.');
    const identity = { key: 'library', libraryId: create.newId(), created: create.now() };
    void transaction.table('identity').add(identity);
  });
  database.on('versionchange', () => {
    database.close();
    onGone();
  });
  database.on('close', onGone);
  try {
    await database.open();
    const identity = await database.identity.get('library');
    if (identity === undefined) {
      database.close();
      return { state: 'corrupt', detail: 'it opens as empty', remembered };
    }
    if (remembered !== undefined && remembered.libraryId !== identity.libraryId) {
      database.close();
      return { state: 'missing', detail: 'another library is in its place', remembered };
    }
    const { libraryId } = identity;
    if (remembered === undefined) {
      const counts = await countLibrary(database);
      await witness.write({ libraryId, ...counts, at: identity.created });
    }
    return { state: 'ready', database, libraryId };
  } catch (error) {
    database.close();
    return refused(error, remembered);
  }
}

async function lost(witness: WitnessStore, remembered: Witness, dataLoss: boolean): Promise<Look> {
  const damaged = dataLoss || remembered.damaged === true;
  // The browser says so only once: later looks know it from the witness.
  if (dataLoss) await witness.write({ ...remembered, damaged });
  return { state: damaged ? 'corrupt' : 'missing', remembered };
}

const STATE_OF: Partial<Record<string, Exclude<LibraryStatus['state'], 'ready'>>> = {
  'library-newer': 'newer',
  'library-corrupt': 'corrupt',
  'no-history': 'no-history',
};

function refused(error: unknown, remembered: Witness | undefined): Look {
  const failure = databaseFailure(error, 'opening');
  const state = STATE_OF[failure?.code ?? ''] ?? 'unopenable';
  return { state, detail: failure?.detail ?? 'unknown', remembered };
}
