import { daily, onBrowserStart, onInstalled } from '@/lib/browser/lifecycle';
import { openOwnPage } from '@/lib/browser/tabs';
import type { Services } from '@/lib/services/services';
import type { Settings } from '@/lib/settings/settings';
import { tellEveryTab } from './tell-tabs';

/** Welcomes a new reader, and empties the trash of what lies there for 30 days. */
export function startHousekeeping(services: Services): void {
  onInstalled(() => void openOwnPage('/welcome.html'));
  onBrowserStart(() => void services.keepHouse());
  daily('housekeeping', () => void services.keepHouse());
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
