import { defineBackground } from 'wxt/utils/define-background';
import { startAllowedSites } from '@/lib/background/allowed-sites';
import { backgroundServices } from '@/lib/background/background-services';
import { createHandlers } from '@/lib/background/handlers';
import { followSettings, startHousekeeping } from '@/lib/background/housekeeping';
import { keptBackups } from '@/lib/background/kept-backups';
import { startPageCommands } from '@/lib/background/page-commands';
import { countBlockedAttempts } from '@/lib/browser/blocked-attempts';
import { witnessStore } from '@/lib/background/witness-store';
import { openLibrary } from '@/lib/database/library';
import { newId } from '@/lib/domain/new-id';
import { handleMessages } from '@/lib/messaging/handle';
import { createSettings } from '@/lib/settings/settings';

const now = () => new Date().toISOString();

/**
 * Everything is bound at once, before anything is awaited: browsers wake us by these listeners.
 * One classic script, no module: service workers refuse `import()`, so nothing may be split off.
 */
export default defineBackground({
  main() {
    const settings = createSettings();
    const library = openLibrary({ witness: witnessStore(), now, newId });
    const services = backgroundServices({ library, settings, now, newId });

    handleMessages(createHandlers({ services, settings }));
    startAllowedSites();
    startPageCommands(settings, services);
    startHousekeeping(services, keptBackups({ deps: { library, now }, settings }));
    followSettings(settings);
    countBlockedAttempts(globalThis);
  },
});
