import type { ReaderGateway } from '@/components/reader/reader-gateway';
import { witnessStore } from '@/lib/background/witness-store';
import { backToOpener } from '@/lib/browser/tabs';
import { openLibrary } from '@/lib/database/library';
import { newId } from '@/lib/domain/new-id';
import { send } from '@/lib/messaging/send';
import { newestSnapshotOf, openSnapshot, versionsOf } from '@/lib/queries/snapshots';
import type { Settings } from '@/lib/settings/settings';
import { markText } from './mark-text';

/** What the reader page needs of the library and the browser, put together. */
export async function createReaderGateway(settings: Settings): Promise<ReaderGateway> {
  const now = () => new Date().toISOString();
  const library = openLibrary({ witness: witnessStore(), now, newId });
  const wanted = new URLSearchParams(location.search);
  return {
    async open() {
      const article = wanted.get('article');
      const newest = article === null ? undefined : await newestSnapshotOf(library, article);
      return openSnapshot(library, wanted.get('snapshot') ?? newest?.id ?? '');
    },
    mark: (snapshot, onChange) => markText(library, snapshot, onChange),
    versions: (snapshot) => versionsOf(library, snapshot),
    keep: (id, keep) =>
      keep ? send('snapshot.keep', { id }) : send('snapshot.release', { ids: [id] }),
    backToPage: ({ url }) => void backToOpener(url),
    colorNames: await settings.get('colorNames'),
    storage: localStorage,
    libraryAddress: '/library.html',
  };
}
