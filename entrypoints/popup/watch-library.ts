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

async function follow(onChange: () => void, signal: AbortSignal): Promise<void> {
  const [{ openLibrary }, { libraryChanges }] = await Promise.all([
    import('@/lib/database/library'),
    import('@/lib/queries/library-changes'),
  ]);
  if (signal.aborted) return;
  const now = () => new Date().toISOString();
  const library = openLibrary({ witness: witnessStore(), now, newId });
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
