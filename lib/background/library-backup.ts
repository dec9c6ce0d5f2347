import type { IsoDateTime } from '@/lib/domain/ids';
import { succeed, type Result } from '@/lib/domain/failure';
import { SETTING_NAMES } from '@/lib/domain/setting';
import { backupName, writeBackup } from '@/lib/formats/backup-writer';
import type { ExportFile } from '@/lib/formats/export-file';
import { backupSource } from '@/lib/services/backup';
import type { ServiceDependencies } from '@/lib/services/services';
import type { Settings } from '@/lib/settings/settings';

/** Which sites the reader allowed, or was asked for, never leaves this browser. */
const KEPT_SETTINGS = SETTING_NAMES.filter((name) => name !== 'askedSites');

/** A backup of everything, written while the library is read. */
export async function libraryBackup(
  deps: Pick<ServiceDependencies, 'library' | 'now'>,
  settings: Settings,
): Promise<Result<ExportFile & { created: IsoDateTime }>> {
  const values = KEPT_SETTINGS.map(async (name) => [name, await settings.get(name)] as const);
  const source = await backupSource(deps, Object.fromEntries(await Promise.all(values)));
  if (!source.ok) return source;
  const { header, records } = source.value;
  const content = writeBackup(header, records);
  const { created } = header;
  return succeed({ name: backupName(created), mediaType: 'application/gzip', content, created });
}
