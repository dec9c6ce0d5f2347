import type { RestoreGateway } from '@/components/library/gateway';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import { IMPORTERS } from '@/lib/formats/importers';
import { send } from '@/lib/messaging/send';
import { planRestore, type PlannedRestore } from '@/lib/services/restore';
import type { ServiceDependencies } from '@/lib/services/services';
import { restoreSettings } from '@/lib/settings/restore-settings';
import type { Settings } from '@/lib/settings/settings';

/** Files in, read by the first importer that knows them. It runs here, in the library page, which lives as long as it takes. */
export function createRestoreGateway(
  deps: ServiceDependencies,
  settings: Settings,
): RestoreGateway {
  return {
    async plan(file, signal) {
      let planned: Result<PlannedRestore> = fail('file-foreign');
      for (const { read } of IMPORTERS) {
        planned = await planRestore(deps, (each, ending) => read(file, each, ending), signal);
        if (planned.ok || planned.failure.code !== 'file-foreign') break;
      }
      if (!planned.ok) return planned;
      const { unreadable, settings: backedUp, apply, ...plan } = planned.value;
      return succeed({
        ...plan,
        unreadable: unreadable.length,
        async apply(options) {
          const restored = await apply(options);
          if (!restored.ok) return restored;
          const undoSettings = await restoreSettings(settings, backedUp);
          return succeed({
            async undo() {
              await undoSettings();
              return await send('action.undo', restored.value);
            },
          });
        },
      });
    },
  };
}
