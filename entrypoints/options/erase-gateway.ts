import type { OptionsGateway } from '@/components/options/options-gateway';
import { libraryBackup } from '@/lib/background/library-backup';
import { witnessStore } from '@/lib/background/witness-store';
import { saveFile } from '@/lib/browser/downloads';
import { openLibrary } from '@/lib/database/library';
import { succeed } from '@/lib/domain/failure';
import { newId } from '@/lib/domain/new-id';
import { send } from '@/lib/messaging/send';
import type { Settings } from '@/lib/settings/settings';

/** A last backup, and the end of everything. */
export function eraseGateway(
  settings: Settings,
): Pick<OptionsGateway, 'status' | 'saveBackup' | 'eraseEverything'> {
  return {
    status: () => send('library.status', {}),
    async saveBackup() {
      const now = () => new Date().toISOString();
      const library = openLibrary({ witness: witnessStore(), now, newId });
      const backup = await libraryBackup({ library, now }, settings);
      if (!backup.ok) return backup;
      const { name, mediaType, content } = backup.value;
      const bytes = await new Response(content).blob();
      library.close();
      saveFile(name, new Blob([bytes], { type: mediaType }));
      return succeed(name);
    },
    async eraseEverything() {
      const erased = await send('library.erase', {});
      if (erased.ok) localStorage.clear();
      return erased;
    },
  };
}
