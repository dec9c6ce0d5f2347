import type { OptionsGateway } from '@/components/options/options-gateway';
import { blockedAttempts } from '@/lib/browser/blocked-attempts';
import { openShortcutSettings, shortcuts } from '@/lib/browser/commands';
import { installedManifest } from '@/lib/browser/manifest';
import {
  allowedSites,
  askForSite,
  forgetSite,
  onSitesAllowed,
  onSitesForgotten,
} from '@/lib/browser/permissions';
import type { Settings } from '@/lib/settings/settings';
import { createDataGateway } from './data-gateway';
import { eraseGateway } from './erase-gateway';

/** What the settings need of the browser, put together. */
export function createOptionsGateway(settings: Settings): OptionsGateway {
  return {
    settings,
    allowedSites,
    askForEverySite: () => askForSite('every-site'),
    forgetSite,
    watchSites(onChange) {
      const stops = [onSitesAllowed(onChange), onSitesForgotten(onChange)];
      return () => stops.forEach((stop) => stop());
    },
    shortcuts,
    openShortcuts: openShortcutSettings(),
    data: createDataGateway(settings),
    manifest: installedManifest(),
    blockedAttempts,
    ...eraseGateway(settings),
    reload: () => location.reload(),
    libraryAddress: '/library.html',
    welcomeAddress: '/welcome.html',
  };
}
