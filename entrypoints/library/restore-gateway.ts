import type { RestoreGateway } from '@/components/library/gateway';
import { fail, succeed, type Result } from '@/lib/domain/failure';
import { IMPORTERS } from '@/lib/formats/importers';
import { send } from '@/lib/messaging/send';
import { planRestore, type PlannedRestore } from '@/lib/services/restore';
import type { ServiceDependencies } from '@/lib/services/services';
import { restoreSettings } from '@/lib/settings/restore-settings';
import type { Settings } from '@/lib/settings/settings';

/** Files in, by the first importer that knows them; here, since this page lives long enough. */
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
      const { unreadable, settings: kept, apply, ...plan } = planned.value;
      return succeed({
        ...plan,
        unreadable: unreadable.length,
        async apply(options) {
          const restored = await apply(options);
          if (!restored.ok) return restored;
          const undoSettings = await restoreSettings(settings, kept);
          const undo = async () => {
            await undoSettings();
            return send('action.undo', restored.value);
          };
          return succeed({ undo });
        },
      });
    },
  };
}
