import type { LibraryGateway } from '@/components/library/gateway';
import { witnessStore } from '@/lib/background/witness-store';
import { saveFile } from '@/lib/browser/downloads';
import { openLibrary } from '@/lib/database/library';
import { fail } from '@/lib/domain/failure';
import { newId } from '@/lib/domain/ids';
import { send } from '@/lib/messaging/send';
import { libraryContents } from '@/lib/queries/library-contents';
import type { Settings } from '@/lib/settings/settings';

/** What the library page needs of the library and the browser, put together. */
export async function createLibraryGateway(settings: Settings): Promise<LibraryGateway> {
  const now = () => new Date().toISOString();
  const library = openLibrary({ witness: witnessStore(), now, newId });
  return {
    contents: () => libraryContents(library),
    status: () => send('library.status', {}),
    send,
    saveFile,
    backup: () => Promise.resolve(fail('library-unopenable')),
    restore: { plan: () => Promise.resolve(fail('file-unreadable')) },
    colorNames: await settings.get('colorNames'),
    now,
    newId,
    rescueAddress: '/rescue.html',
  };
}
