import { defineBackground } from 'wxt/utils/define-background';
import { startAllowedSites } from '@/lib/background/allowed-sites';
import { followSettings } from '@/lib/background/housekeeping';
import { startSelectionCommands } from '@/lib/background/selection-commands';
import { createSettings } from '@/lib/settings/settings';

/**
 * Everything is bound at once, before anything is awaited: browsers wake us by these listeners.
 * One classic script, no module: service workers refuse `import()`, so nothing may be split off.
 */
export default defineBackground({
  main() {
    const settings = createSettings();
    startAllowedSites();
    startSelectionCommands(settings);
    followSettings(settings);
  },
});
