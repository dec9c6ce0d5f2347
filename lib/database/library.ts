import type { Result } from '@/lib/domain/failure';
import type { LibraryStatus } from '@/lib/domain/requests';
import type { LibraryDatabase } from './schema';

/** The library of this device, opened when it is first used. */
export interface Library {
  /** Looks at what is there without creating or changing anything. */
  status(): Promise<LibraryStatus>;
  /**
   * Runs work on the open database; reading or writing in Dexie transactions of its own.
   * What IndexedDB refuses comes back as a failure; bugs are thrown.
   */
  use<T>(work: (database: LibraryDatabase) => Promise<Result<T>>): Promise<Result<T>>;
  /** The reader chose to begin anew where a library is missing or cannot be read. */
  begin(): Promise<Result<null>>;
  /** Remembers outside of the library how much it holds. */
  remember(change: { annotations: number; articles: number } | 'recount'): Promise<void>;
  close(): void;
}
