import type { PopupGateway } from '@/components/popup/popup-gateway';
import { witnessStore } from '@/lib/background/witness-store';
import { newId } from '@/lib/domain/new-id';

/** Opens the library with code that is fetched only then: the popup stands before it. */
export async function openLibraryLater() {
  const { openLibrary } = await import('@/lib/database/library');
  const now = () => new Date().toISOString();
  return openLibrary({ witness: witnessStore(), now, newId });
}

/** The tags that a note is offered. */
export const readerTags: PopupGateway['tags'] = async () => {
  const [library, { tagsByUse }] = await Promise.all([
    openLibraryLater(),
    import('@/lib/queries/tags-by-use'),
  ]);
  const tags = await tagsByUse(library);
  library.close();
  return tags;
};
