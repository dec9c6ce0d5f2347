import type { LibraryGateway } from '@/components/library/gateway';
import { keptBackups } from '@/lib/background/kept-backups';
import { libraryBackup } from '@/lib/background/library-backup';
import { saveFile } from '@/lib/browser/downloads';
import { askToPersist } from '@/lib/browser/storage-room';
import { succeed, type Result } from '@/lib/domain/failure';
import type { ServiceDependencies } from '@/lib/services/services';
import type { Settings } from '@/lib/settings/settings';

/** Backups to be saved, and those that are kept by themselves; one may be due when the page opens. */
export function createBackups(
  deps: ServiceDependencies,
  settings: Settings,
): Pick<LibraryGateway, 'backup' | 'backups'> {
  const { list, open, keep } = keptBackups({ deps, settings });
  const kept = askToPersist().then(() => keep('due-and-small'));
  const save = async (name: string): Promise<Result<null>> => {
    const file = await open(name);
    if (!file.ok) return file;
    saveFile(name, new Blob([file.value], { type: 'application/gzip' }));
    return succeed(null);
  };
  return {
    backup: () => libraryBackup(deps, settings),
    backups: { list: () => kept.then(list), open, save, keepNow: () => keep('now') },
  };
}
