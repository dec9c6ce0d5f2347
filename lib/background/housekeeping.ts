import { daily, onBrowserStart, onInstalled } from '@/lib/browser/lifecycle';
import { openOwnPage } from '@/lib/browser/tabs';
import type { Services } from '@/lib/services/services';
import type { Settings } from '@/lib/settings/settings';
import type { KeptBackups } from './kept-backups';
import { tellEveryTab } from './tell-tabs';

/** Welcomes a new reader, empties the trash of what lies there for 30 days, and keeps backups. */
export function startHousekeeping(services: Services, backups: KeptBackups): void {
  const keepHouse = async () => {
    await services.keepHouse();
    await backups.keep('due');
  };
  onInstalled(() => void openOwnPage('/welcome.html'));
  onBrowserStart(() => void keepHouse());
  daily('housekeeping', () => void keepHouse());
}

/** Open pages follow the settings that they know: they ask again. */
export function followSettings(settings: Settings): void {
  for (const name of KNOWN_TO_PAGES) settings.watch(name, () => void tellEveryTab());
}

const KNOWN_TO_PAGES = [
  'language',
  'theme',
  'textScale',
  'colorNames',
  'toolbar',
  'toolbarOnSites',
  'rapid',
  'printHighlights',
] as const;
