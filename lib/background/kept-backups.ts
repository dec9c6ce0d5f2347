import { privateFiles, type PrivateFiles } from '@/lib/browser/private-files';
import {
  backupFileName,
  backupsToDrop,
  isBackupDue,
  readBackupFileName,
  type KeptBackup,
} from '@/lib/domain/backup-rotation';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import { readBackup } from '@/lib/formats/backup-reader';
import type { ServiceDependencies } from '@/lib/services/services';
import type { Settings } from '@/lib/settings/settings';
import { libraryBackup } from './library-backup';

/** As many annotations are written in a moment. */
const SMALL = 2_000;

/** The backups on this device that nobody has to think of. */
export interface KeptBackups {
  /** The newest first; none where the browser keeps no private files. */
  list(): Promise<KeptBackup[]>;
  /** Its file. `not-found` if it is gone. */
  open(name: string): Promise<Result<File>>;
  /**
   * Writes one if it is due (`due-and-small` only where that takes no time), or now, reads it back, and lets the old ones go. `undefined` when there
   * was nothing to do. Failures: those of the library, `storage-full`, `file-damaged` when it did not
   * read back the same.
   */
  keep(when: 'due' | 'due-and-small' | 'now'): Promise<Result<KeptBackup | undefined>>;
}

export interface KeptBackupsOptions {
  deps: Pick<ServiceDependencies, 'library' | 'now'>;
  settings: Settings;
  /** Others are for tests. */
  files?: PrivateFiles;
}

/** Backups by themselves, in the private file system: a damaged database does not take them along. */
export function keptBackups({
  deps,
  settings,
  files = privateFiles('backups'),
}: KeptBackupsOptions): KeptBackups {
  const list = async (): Promise<KeptBackup[]> => {
    const found = await files.list().catch(noFiles);
    return found
      .flatMap(({ name, size }) => {
        const told = readBackupFileName(name);
        return told === undefined || size === 0 ? [] : [{ ...told, size }];
      })
      .sort((one, other) => (one.created < other.created ? 1 : -1));
  };

  async function keep(
    when: Parameters<KeptBackups['keep']>[0],
  ): Promise<Result<KeptBackup | undefined>> {
    const status = await deps.library.status();
    // An empty library has nothing to keep, and one that is not as it should be is not touched.
    if (status.state !== 'ready' || status.annotations + status.articles === 0) {
      return succeed(undefined);
    }
    // A page that was just opened has better to do: the background writes large ones.
    if (when === 'due-and-small' && status.annotations > SMALL) return succeed(undefined);
    const known = await list();
    const last = await deps.library.use(async ({ changes }) =>
      succeed((await changes.orderBy('seq').last())?.at),
    );
    if (!last.ok) return last;
    if (when !== 'now' && !isBackupDue(known[0], last.value, deps.now())) return succeed(undefined);

    const backup = await libraryBackup(deps, settings);
    if (!backup.ok) return backup;
    const { content, created } = backup.value;
    const name = backupFileName(created, status.annotations);
    try {
      await files.write(name, content);
      const file = await files.read(name);
      const read = await readBackup(file, () => undefined);
      if (!read.ok) {
        await files.remove(name);
        return fail('file-damaged', read.failure.code);
      }
      const kept = { name, created, annotations: status.annotations, size: file.size };
      for (const old of backupsToDrop([kept, ...known])) await files.remove(old.name);
      return succeed(kept);
    } catch (error) {
      // Another page may have written or dropped the same; the disk may be full.
      const { name: kind = '' } = error instanceof Error ? error : {};
      return fail(/quota/iu.test(kind) ? 'storage-full' : 'file-unreadable', kind);
    }
  }

  return {
    list,
    async open(name) {
      try {
        return succeed(await files.read(name));
      } catch {
        // It was dropped by a newer one meanwhile.
        return fail('not-found');
      }
    },
    keep: (when) => oneAtATime(() => keep(when)),
  };
}

const LOCK = 'pullquote-backup';

/** A page and the background may both find one due: the second then finds it done. */
async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const locks = (globalThis.navigator as Navigator | undefined)?.locks;
  return locks === undefined ? await work() : await locks.request(LOCK, work);
}

/** The browser keeps no private files here, as Firefox in private windows: then there are none. */
function noFiles(_error: unknown): [] {
  return [];
}
