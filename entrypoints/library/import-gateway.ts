import type { ImportGateway } from '@/components/library/gateway';
import { succeed } from '@/lib/domain/failure';
import { importerOf } from '@/lib/formats/importers';
import { send } from '@/lib/messaging/send';
import { planRestore, type RecordSource } from '@/lib/services/restore';
import type { ServiceDependencies } from '@/lib/services/services';
import { restoreSettings } from '@/lib/settings/restore-settings';
import type { Settings } from '@/lib/settings/settings';

/** Files in, by the importer that knows their content; here, since this page lives long enough. */
export function createImportGateway(deps: ServiceDependencies, settings: Settings): ImportGateway {
  return {
    async plan(file, signal) {
      const found = await importerOf(file);
      if (!found.ok) return found;
      const { id: format, placeless, read } = found.value;
      const now = deps.now();
      const source: RecordSource = {
        importer: format,
        foreign: format !== 'backup',
        read: (onRecord, ending) => read(file, onRecord, { now, signal: ending }),
      };
      const planned = await planRestore(deps, source, signal);
      if (!planned.ok) return planned;
      const { settings: kept, apply, ...plan } = planned.value;
      return succeed({
        ...plan,
        format,
        placeless,
        async apply(options) {
          const restored = await apply(options);
          if (!restored.ok) return restored;
          const undoSettings = await restoreSettings(settings, kept);
          const undone = () => send('action.undo', restored.value);
          return succeed({ undo: () => undoSettings().then(undone) });
        },
      });
    },
  };
}
