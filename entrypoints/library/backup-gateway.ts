import type { LibraryGateway } from '@/components/library/gateway';
import { succeed } from '@/lib/domain/failure';
import { SETTING_NAMES } from '@/lib/domain/setting';
import { backupName, writeBackup } from '@/lib/formats/backup-writer';
import { backupSource } from '@/lib/services/backup';
import type { ServiceDependencies } from '@/lib/services/services';
import type { Settings } from '@/lib/settings/settings';

/** Which sites the reader allowed, or was asked for, never leaves this browser. */
const KEPT_SETTINGS = SETTING_NAMES.filter((name) => name !== 'askedSites');

/** Backups out: written while the library is read. */
export function createBackup(
  deps: ServiceDependencies,
  settings: Settings,
): LibraryGateway['backup'] {
  return async () => {
    const values = KEPT_SETTINGS.map(async (name) => [name, await settings.get(name)] as const);
    const source = await backupSource(deps, Object.fromEntries(await Promise.all(values)));
    if (!source.ok) return source;
    const { header, records } = source.value;
    const content = writeBackup(header, records);
    return succeed({ name: backupName(header.created), mediaType: 'application/gzip', content });
  };
}
