import { backupCounts, backupRecords } from '@/lib/database/backup-records';
import type { BackupHeader, BackupRecord, UnreadableRow } from '@/lib/domain/backup-record';
import { succeed, type Result } from '@/lib/domain/failure';
import type { ServiceDependencies } from './services';

/** What a backup is written from. */
export interface BackupSource {
  header: Omit<BackupHeader, 'format' | 'version'>;
  /** Read while it is written; may throw what IndexedDB refuses. */
  records: AsyncIterable<BackupRecord | UnreadableRow>;
}

/**
 * Everything that the library holds, trash and tombstones included.
 *
 * @param settings by name, without allowed or asked sites
 */
export function backupSource(
  deps: Pick<ServiceDependencies, 'library' | 'now'>,
  settings: Record<string, unknown>,
): Promise<Result<BackupSource>> {
  return deps.library.use(async (database) => {
    const identity = await database.identity.get('library');
    const counts = await backupCounts(database);
    const known = identity === undefined ? {} : { libraryId: identity.libraryId };
    const records = withSettings(settings, backupRecords(database));
    return succeed({ header: { created: deps.now(), ...known, counts }, records });
  });
}

async function* withSettings(
  value: Record<string, unknown>,
  records: AsyncIterable<BackupRecord | UnreadableRow>,
) {
  yield { record: 'settings' as const, value };
  yield* records;
}
