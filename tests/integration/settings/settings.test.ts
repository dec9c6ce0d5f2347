import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSettings } from '@/lib/settings/settings';
import { installFakeExtension } from '../../support/fake-extension';

describe('settings', () => {
  beforeEach(() => void installFakeExtension());

  test('begin with their fallbacks', async () => {
    const settings = createSettings();
    expect(await settings.get('language')).toBe('auto');
    expect(await settings.get('lastColor')).toBe('yellow');
    expect(await settings.get('askedSites')).toEqual([]);
  });

  test('are there again in another surface', async () => {
    await createSettings().set('colorNames', { pink: 'Nonsense' });
    expect(await createSettings().get('colorNames')).toEqual({ pink: 'Nonsense' });
  });

  test('that make no sense read as their fallbacks, and stay as they are', async () => {
    await fakeBrowser.storage.local.set({ 'setting.textScale': 'huge', 'setting.theme': 'mauve' });
    const settings = createSettings();
    expect(await settings.get('textScale')).toBe(1);
    expect(await settings.get('theme')).toBe('auto');
    expect(await fakeBrowser.storage.local.get('setting.theme')).toEqual({
      'setting.theme': 'mauve',
    });
  });

  test('tell who watches, until they are told to stop', async () => {
    const settings = createSettings();
    const seen = vi.fn();
    const stop = settings.watch('theme', seen);
    await settings.set('theme', 'dark');
    await settings.set('textScale', 1.5);
    stop();
    await settings.set('theme', 'light');
    expect(seen.mock.calls).toEqual([['dark']]);
  });

  test('two that are changed at once are both kept', async () => {
    const [one, other] = [createSettings(), createSettings()];
    await Promise.all([one.set('lastColor', 'blue'), other.set('toolbar', 'off')]);
    expect(await one.get('lastColor')).toBe('blue');
    expect(await one.get('toolbar')).toBe('off');
  });

  test('are not written from a private window', async () => {
    for (const settings of [createSettings(() => true), inPrivateContext()]) {
      await settings.set('lastColor', 'pink');
      expect(await settings.get('lastColor')).toBe('yellow');
    }
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});

/** A page of ours in a private window of Firefox. */
function inPrivateContext() {
  Object.assign(fakeBrowser.extension, { inIncognitoContext: true });
  return createSettings();
}
