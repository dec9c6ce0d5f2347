import type { PopupGateway } from '@/components/popup/popup-gateway';
import { openLibraryLater, readerTags } from './open-library';

/**
 * Follows the library while the popup is open. The database is read only after the popup stands,
 * and never for a private window, where Firefox has none.
 */
const watchLibrary: PopupGateway['watchLibrary'] = ({ incognito }, onChange) => {
  const controller = new AbortController();
  if (!incognito) void follow(onChange, controller.signal);
  return () => controller.abort();
};

async function follow(onChange: () => void, signal: AbortSignal): Promise<void> {
  const [library, { libraryChanges }] = await Promise.all([
    openLibraryLater(),
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

/** What the popup reads of the library by itself. */
export const popupLibrary = { watchLibrary, tags: readerTags };
