import type { LibraryGateway } from '@/components/library/gateway';
import { witnessStore } from '@/lib/background/witness-store';
import { openLibrary } from '@/lib/database/library';
import { succeed } from '@/lib/domain/failure';
import { newId } from '@/lib/domain/new-id';
import { LONG_PATIENCE, send } from '@/lib/messaging/send';
import { annotationDrafts } from '@/lib/queries/annotation-drafts';
import { libraryContents } from '@/lib/queries/library-contents';
import { everySnapshot } from '@/lib/queries/snapshots';
import { allReviews, claimSheets } from '@/lib/queries/work';
import type { Settings } from '@/lib/settings/settings';
import { createBackups } from './backups';
import { createImportGateway } from './import-gateway';
import { librarySharing } from './sharing-gateway';

/** What the library page needs, put together. */
export async function createLibraryGateway(settings: Settings): Promise<LibraryGateway> {
  const clock = { now: () => new Date().toISOString(), newId };
  const library = openLibrary({ witness: witnessStore(), ...clock });
  const deps = { library, ...clock, notify: () => void send('library.published', {}) };
  return {
    contents: () => libraryContents(library),
    snapshots: () => everySnapshot(library),
    sheets: () => claimSheets(library),
    reviews: () => allReviews(library),
    // From here: also when the background does not answer.
    status: async () => succeed(await library.status()),
    // Here anything from one record to all of them is changed by one message.
    send: (name, payload) => send(name, payload, LONG_PATIENCE),
    drafts: (id) => annotationDrafts(library, id),
    storage: localStorage,
    ...librarySharing(settings),
    ...createBackups(deps, settings),
    imports: createImportGateway(deps, settings),
    settings,
    colorNames: await settings.get('colorNames'),
    ...clock,
    rescueAddress: '/rescue.html',
  };
}
