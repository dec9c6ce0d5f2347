import type { DataGateway } from '@/components/options/options-gateway';
import { keptBackups } from '@/lib/background/kept-backups';
import { libraryBackup } from '@/lib/background/library-backup';
import { lookAtData } from '@/lib/background/look-at-data';
import { witnessStore } from '@/lib/background/witness-store';
import { saveFile } from '@/lib/browser/downloads';
import { askToPersist, storageRoom } from '@/lib/browser/storage-room';
import { openLibrary } from '@/lib/database/library';
import { succeed } from '@/lib/domain/failure';
import { newId } from '@/lib/domain/new-id';
import { keptSize } from '@/lib/queries/snapshots';
import type { Settings } from '@/lib/settings/settings';

/** The library and its backups, as the settings look at them; opened when they do. */
export function createDataGateway(settings: Settings): DataGateway {
  const now = () => new Date().toISOString();
  const library = openLibrary({ witness: witnessStore(), now, newId });
  const deps = { library, now };
  const backups = keptBackups({ deps, settings });
  const room = async () => {
    await askToPersist();
    return await storageRoom();
  };
  return {
    look: () => lookAtData({ deps, backups, room }),
    keepNow: () => backups.keep('now'),
    async save() {
      const backup = await libraryBackup(deps, settings);
      if (!backup.ok) return backup;
      const { name, mediaType, content } = backup.value;
      const bytes = await new Response(content).blob();
      saveFile(name, new Blob([bytes], { type: mediaType }));
      return succeed(null);
    },
    keptSize: () => keptSize(library),
    rescueAddress: '/rescue.html',
  };
}
