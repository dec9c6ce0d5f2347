import type { OptionsGateway } from '@/components/options/options-gateway';
import { witnessStore } from '@/lib/background/witness-store';
import { saveFile } from '@/lib/browser/downloads';
import { fail, succeed } from '@/lib/domain/failure';
import { newId } from '@/lib/domain/new-id';
import { send } from '@/lib/messaging/send';
import type { Settings } from '@/lib/settings/settings';

/** A last backup, and the end of everything. What the backup needs is fetched only then. */
export function eraseGateway(
  settings: Settings,
): Pick<OptionsGateway, 'status' | 'saveBackup' | 'eraseEverything'> {
  return {
    status: () => send('library.status', {}),
    async saveBackup() {
      const [{ openLibrary }, { createBackup }, { contentOf }] = await Promise.all([
        import('@/lib/database/library'),
        import('@/entrypoints/library/backup-gateway'),
        import('@/components/library/file-content'),
      ]);
      const now = () => new Date().toISOString();
      const library = openLibrary({ witness: witnessStore(), now, newId });
      const file = await createBackup({ library, now, newId, notify: () => undefined }, settings)();
      if (!file.ok) return file;
      const content = await contentOf(file.value, new AbortController().signal);
      library.close();
      if (content === undefined) return fail('cancelled');
      saveFile(file.value.name, content);
      return succeed(file.value.name);
    },
    async eraseEverything() {
      const erased = await send('library.erase', {});
      if (erased.ok) localStorage.clear();
      return erased;
    },
  };
}
