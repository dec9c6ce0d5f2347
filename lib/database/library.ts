import { fail, succeed, type Failure, type Result } from '@/lib/domain/failure';
import type { LibraryStatus } from '@/lib/domain/requests';
import { countLibrary, type LibraryCounts } from './counts';
import { eraseDatabases, erasePrivateFiles } from './erase';
import { connectionWasLost, databaseFailure } from './failures';
import { lookAtLibrary, type Look } from './look-at-library';
import { DATABASE_NAME, LibraryDatabase } from './schema';
import type { Witness, WitnessStore } from './witness';

/** The library of this device, opened when it is first used. */
export interface Library {
  /** Looks at what is there without creating or changing anything. */
  status(): Promise<LibraryStatus>;
  /**
   * Runs work on the open database, in Dexie transactions of its own.
   * What IndexedDB refuses comes back as a failure; bugs are thrown.
   */
  use<T>(work: (database: LibraryDatabase) => Promise<Result<T>>): Promise<Result<T>>;
  /** The reader chose to begin anew where a library is missing or cannot be read. */
  begin(): Promise<Result<null>>;
  /** Deletes it for ever, and every other database of the extension. */
  erase(): Promise<Result<null>>;
  /** Remembers outside of the library how much it holds. */
  remember(change: LibraryCounts | 'recount'): Promise<void>;
  close(): void;
}

export interface LibraryOptions {
  witness: WitnessStore;
  now(): string;
  newId(): string;
  /** Another name is for tests. */
  name?: string;
}

const FAILURE_OF = {
  missing: 'library-missing',
  newer: 'library-newer',
  corrupt: 'library-corrupt',
  unopenable: 'library-unopenable',
  'no-history': 'no-history',
} as const;

/** The library of this device. Nothing is opened before it is used, and never without a look. */
export function openLibrary(options: LibraryOptions): Library {
  const name = options.name ?? DATABASE_NAME;
  let opened: Promise<Look> | undefined;
  let remembering: Promise<void> = Promise.resolve();

  const forget = () => {
    opened = undefined;
  };
  const look = (create: boolean) =>
    lookAtLibrary({ name, witness: options.witness, create: create && options, onGone: forget });

  /** The open database; what is not ready is looked at again each time. */
  async function open(): Promise<Look> {
    opened ??= look(true);
    const found = await opened;
    if (found.state !== 'ready') forget();
    return found;
  }

  async function use<T>(
    work: (database: LibraryDatabase) => Promise<Result<T>>,
    again = true,
  ): Promise<Result<T>> {
    const found = await open();
    if (found.state === 'new') return fail('library-unopenable', 'not created');
    if (found.state !== 'ready') return fail(FAILURE_OF[found.state], found.detail);
    try {
      return await work(found.database);
    } catch (error) {
      if (connectionWasLost(error) && again) {
        forget();
        return await use(work, false);
      }
      return { ok: false, failure: orThrow(error) };
    }
  }

  const remember = async (change: LibraryCounts | 'recount') => {
    const found = await open();
    if (found.state !== 'ready') return;
    const { database, libraryId } = found;
    const known = await options.witness.read();
    const counts =
      change === 'recount' || known === undefined
        ? await countLibrary(database)
        : add(known, change);
    if (change === 'recount' && isSame(known, { libraryId, ...counts })) return;
    await options.witness.write({ libraryId, ...counts, at: options.now() });
  };

  return {
    use: (work) => use(work),
    async status() {
      const found = opened === undefined ? await look(false) : await open();
      if (found.state !== 'ready') return statusOf(found);
      opened ??= Promise.resolve(found);
      const known = await options.witness.read();
      const { annotations, articles } = known ?? (await countLibrary(found.database));
      return { state: 'ready', annotations, articles };
    },
    async begin() {
      const found = await open();
      if (found.state === 'ready') return succeed(null);
      if (found.state !== 'missing' && found.state !== 'corrupt') {
        return fail(found.state === 'new' ? 'library-unopenable' : FAILURE_OF[found.state]);
      }
      try {
        const witness = { read: async () => undefined, write: options.witness.write };
        const anew = { name, witness, create: options, onGone: forget };
        // Another library in its place is taken over: what can be opened is never deleted.
        let begun = await lookAtLibrary(anew);
        if (begun.state !== 'ready') {
          await new LibraryDatabase(name).delete();
          begun = await lookAtLibrary(anew);
        }
        opened = Promise.resolve(begun);
        return begun.state === 'ready' ? succeed(null) : fail('library-unopenable', begun.state);
      } catch (error) {
        return { ok: false, failure: orThrow(error, 'opening') };
      }
    },
    remember(change) {
      // One after the other: each adds to what the one before wrote.
      remembering = remembering.then(() => remember(change)).catch(forgetful);
      return remembering;
    },
    async erase() {
      const found = await opened;
      if (found?.state === 'ready') found.database.close();
      forget();
      try {
        await eraseDatabases();
        await erasePrivateFiles();
        return succeed(null);
      } catch (error) {
        return fail('library-unopenable', String(error).slice(0, 200));
      }
    },
    close() {
      void opened?.then((found) => found.state === 'ready' && found.database.close());
      forget();
    },
  };
}

/** The witness could not be renewed: what was answered is stored all the same, so it is no failure. */
function forgetful(_error: unknown): void {}

function orThrow(error: unknown, during: 'opening' | 'work' = 'work'): Failure {
  const failure = databaseFailure(error, during);
  if (failure === undefined) throw error;
  return failure;
}

function isSame(known: Witness | undefined, now: Omit<Witness, 'at' | 'damaged'>): boolean {
  return (
    known?.libraryId === now.libraryId &&
    known.annotations === now.annotations &&
    known.articles === now.articles
  );
}

function add(known: Witness, change: LibraryCounts): LibraryCounts {
  return {
    annotations: Math.max(0, known.annotations + change.annotations),
    articles: Math.max(0, known.articles + change.articles),
  };
}

function statusOf({ state, remembered }: Exclude<Look, { state: 'ready' }>): LibraryStatus {
  const status = { state, annotations: 0, articles: 0 };
  if (remembered === undefined) return status;
  const { annotations, articles, at } = remembered;
  return { ...status, remembered: { annotations, articles, at } };
}
