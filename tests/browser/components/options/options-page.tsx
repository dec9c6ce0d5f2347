import { vi } from 'vitest';
import { OptionsApp } from '@/components/options/OptionsApp';
import type { OptionsGateway } from '@/components/options/options-gateway';
import type { DataHealth } from '@/lib/domain/data-health';
import { succeed } from '@/lib/domain/failure';
import { readSetting } from '@/lib/domain/setting';
import type { Locale } from '@/lib/i18n/locales';
import type { Settings } from '@/lib/settings/settings';
import { show } from '../surface';

/** Settings in memory. */
function fakeSettings() {
  const stored = new Map<string, unknown>();
  const settings: Settings = {
    get: (name) => Promise.resolve(readSetting(name, stored.get(name))),
    set: (name, value) => {
      stored.set(name, value);
      return Promise.resolve();
    },
    watch: () => () => undefined,
  };
  return { settings, stored };
}

const HEALTH: DataHealth = {
  at: '2026-11-23T09:12:00.000Z',
  library: { annotations: 1284, articles: 212 },
  room: { used: 14_000_000, allowed: 61_000_000_000 },
  backups: [
    { name: 'a', created: '2026-11-23T08:30:00.000Z', annotations: 1284, size: 1_900_000 },
    { name: 'b', created: '2026-11-22T08:30:00.000Z', annotations: 1280, size: 1_900_000 },
  ],
  checks: [
    { check: 'library', tone: 'sound', count: 1284 },
    { check: 'backup', tone: 'sound', count: 1284 },
    { check: 'room', tone: 'plain', count: 0 },
    { check: 'links', tone: 'caution', count: 2 },
  ],
};

/** Opens a section of the settings over a gateway that answers as given. */
export async function openOptions(
  section: string,
  changes: Partial<OptionsGateway> = {},
  locale: Locale = 'en',
) {
  history.replaceState(null, '', `${location.pathname}#${section}`);
  const { settings, stored } = fakeSettings();
  const gateway: OptionsGateway = {
    settings,
    allowedSites: () => Promise.resolve({ sites: ['harbourcourier.example'], everySite: false }),
    askForEverySite: vi.fn(() => Promise.resolve(true)),
    forgetSite: vi.fn(() => Promise.resolve()),
    watchSites: () => () => undefined,
    shortcuts: () => Promise.resolve({ 'highlight-selection': 'Alt+Shift+H' }),
    openShortcuts: vi.fn(),
    data: {
      look: async () => HEALTH,
      keepNow: vi.fn(async () => succeed(undefined)),
      save: vi.fn(async () => succeed(null)),
      keptSize: async () => 12_000_000,
      rescueAddress: '/rescue.html',
    },
    manifest: {
      version: '1.2.3',
      permissions: ['activeTab', 'storage'],
      contentSecurityPolicy: "default-src 'none'",
    },
    blockedAttempts: () => Promise.resolve(0),
    status: () => Promise.resolve(succeed({ state: 'ready', annotations: 1_284, articles: 212 })),
    saveBackup: vi.fn(() => Promise.resolve(succeed('backup.gz'))),
    eraseEverything: vi.fn(() => Promise.resolve(succeed(null))),
    reload: vi.fn(),
    libraryAddress: '/library.html',
    welcomeAddress: '/welcome.html',
    ...changes,
  };
  await show(<OptionsApp gateway={gateway} />, locale);
  return { gateway, stored };
}
