import { storageRoom } from '@/lib/browser/storage-room';
import type { KeepingRoom } from '@/lib/domain/kept-snapshots';
import type { Settings } from '@/lib/settings/settings';

/** How much kept articles may take: what the reader set, and what the browser has left. */
export function keepingRoom(settings: Settings): () => Promise<KeepingRoom> {
  return async () => {
    const limit = (await settings.get('snapshotLimit')) * 1_000_000;
    try {
      const { used, allowed } = await storageRoom();
      return { limit, free: Math.max(0, allowed - used) };
    } catch {
      // A browser that does not say is taken to have room: a write that fails says so itself.
      return { limit, free: Infinity };
    }
  };
}
