import { expect, test } from 'vitest';
import { readSetting } from '@/lib/domain/setting';
import { restoreSettings } from '@/lib/settings/restore-settings';
import type { Settings } from '@/lib/settings/settings';

function inMemory(initial: Record<string, unknown>) {
  const stored = new Map(Object.entries(initial));
  const settings: Settings = {
    get: (name) => Promise.resolve(readSetting(name, stored.get(name))),
    set: (name, value) => Promise.resolve(void stored.set(name, value)),
    watch: () => () => undefined,
  };
  return { settings, stored };
}

test('a backup brings its settings to where nothing was chosen, and what was chosen here stays', async () => {
  const { settings, stored } = inMemory({ theme: 'light' });
  await restoreSettings(settings, {
    theme: 'dark',
    colorNames: { pink: 'Nonsense' },
    toolbar: 'off',
  });
  expect(Object.fromEntries(stored)).toEqual({
    theme: 'light',
    colorNames: { pink: 'Nonsense' },
    toolbar: 'off',
  });
});

test('which sites were asked for, and what is no setting, never comes from a backup', async () => {
  const { settings, stored } = inMemory({});
  await restoreSettings(settings, { askedSites: ['evil.example'], allowed: ['*'], theme: 'pink' });
  expect(Object.fromEntries(stored)).toEqual({});
});

test('taking the restore back takes its settings back', async () => {
  const { settings } = inMemory({});
  const undo = await restoreSettings(settings, { theme: 'dark' });
  await undo();
  expect(await settings.get('theme')).toBe('auto');
});
