import type { ReaderGateway } from '@/components/reader/reader-gateway';
import { witnessStore } from '@/lib/background/witness-store';
import { backToOpener } from '@/lib/browser/tabs';
import { openLibrary } from '@/lib/database/library';
import { newId } from '@/lib/domain/new-id';
import type { Settings } from '@/lib/settings/settings';
import { markText } from './mark-text';
import { readerSharing } from './sharing-gateway';
import { readerSnapshots } from './snapshots-gateway';

/** What the reader page needs of the library and the browser, put together. */
export async function createReaderGateway(settings: Settings): Promise<ReaderGateway> {
  const now = () => new Date().toISOString();
  const library = openLibrary({ witness: witnessStore(), now, newId });
  return {
    ...readerSnapshots(library),
    mark: (snapshot, onChange) => markText(library, snapshot, onChange),
    backToPage: ({ url }) => void backToOpener(url),
    sharing: readerSharing(settings),
    colorNames: await settings.get('colorNames'),
    storage: localStorage,
    libraryAddress: '/library.html',
  };
}
