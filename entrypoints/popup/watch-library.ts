import type { PopupGateway } from '@/components/popup/popup-gateway';
import { witnessStore } from '@/lib/background/witness-store';
import { newId } from '@/lib/domain/new-id';

/**
 * Follows the library while the popup is open. The database is read only after the popup stands,
 * and never for a private window, where Firefox has none.
 */
export const watchLibrary: PopupGateway['watchLibrary'] = ({ incognito }, onChange) => {
  const controller = new AbortController();
  if (!incognito) void follow(onChange, controller.signal);
  return () => controller.abort();
};

/** The tags that a note is offered. */
export const readerTags: PopupGateway['tags'] = async () => {
  const [library, { tagsByUse }] = await Promise.all([open(), import('@/lib/queries/tags-by-use')]);
  const tags = await tagsByUse(library);
  library.close();
  return tags;
};

async function open() {
  const { openLibrary } = await import('@/lib/database/library');
  const now = () => new Date().toISOString();
  return openLibrary({ witness: witnessStore(), now, newId });
}

async function follow(onChange: () => void, signal: AbortSignal): Promise<void> {
  const [library, { libraryChanges }] = await Promise.all([
    open(),
    import('@/lib/queries/library-changes'),
  ]);
  if (signal.aborted) return;
  let known: number | undefined;
  const subscription = libraryChanges(library).subscribe((seq) => {
    if (known !== undefined && seq !== known) onChange();
    known = seq;
  });
  signal.addEventListener('abort', () => {
    subscription.unsubscribe();
    library.close();
  });
}
