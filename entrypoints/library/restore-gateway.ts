import type { RestoreGateway } from '@/components/library/gateway';
import { succeed } from '@/lib/domain/failure';
import { readBackup } from '@/lib/formats/backup-reader';
import { send } from '@/lib/messaging/send';
import { planRestore } from '@/lib/services/restore';
import type { ServiceDependencies } from '@/lib/services/services';

/** Backups in. It runs here, in the library page, which lives as long as it takes. */
export function createRestoreGateway(deps: ServiceDependencies): RestoreGateway {
  return {
    async plan(file, signal) {
      const planned = await planRestore(
        deps,
        (onRecord, ending) => readBackup(file, onRecord, ending),
        signal,
      );
      if (!planned.ok) return planned;
      const { unreadable, apply, ...plan } = planned.value;
      return succeed({
        ...plan,
        unreadable: unreadable.length,
        async apply(options) {
          const restored = await apply(options);
          if (!restored.ok) return restored;
          return succeed({ undo: () => send('action.undo', restored.value) });
        },
      });
    },
  };
}
