import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followSettings, startHousekeeping } from '@/lib/background/housekeeping';
import type { KeptBackups } from '@/lib/background/kept-backups';
import { fail, succeed } from '@/lib/domain/failure';
import { createSettings } from '@/lib/settings/settings';
import { eventually } from '../../support/eventually';
import { type FakeExtension, installFakeExtension } from '../../support/fake-extension';
import { recordServices } from '../../support/recorded-services';

const noBackups: KeptBackups = {
  list: async () => [],
  open: async () => fail('not-found'),
  keep: vi.fn(async () => succeed(undefined)),
};

let extension: FakeExtension;
beforeEach(() => {
  extension = installFakeExtension();
});

describe('a new reader', () => {
  test('is welcomed once, and not after an update', async () => {
    startHousekeeping(recordServices().services, noBackups);
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' });
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await eventually(() => expect(extension.tabs).toHaveLength(1));
    expect(extension.tabs[0]?.url).toBe('chrome-extension://test-extension-id/welcome.html');
  });
});

describe('the house', () => {
  test('is kept when the browser starts and once a day, not whenever the background wakes', async () => {
    const { services, used } = recordServices();
    startHousekeeping(services, noBackups);
    await eventually(async () => expect(await fakeBrowser.alarms.getAll()).toHaveLength(1));
    expect(used).toEqual([]);
    await fakeBrowser.runtime.onStartup.trigger();
    expect(used).toHaveLength(1);
    const [alarm] = await fakeBrowser.alarms.getAll();
    expect(alarm).toMatchObject({ periodInMinutes: 1_440 });
    await fakeBrowser.alarms.onAlarm.trigger({ ...alarm!, name: 'another' });
    expect(used).toHaveLength(1);
    await fakeBrowser.alarms.onAlarm.trigger(alarm!);
    expect(used).toHaveLength(2);
    await eventually(() => expect(noBackups.keep).toHaveBeenCalledWith('due'));
  });

  test('keeps its hour however often the background wakes', async () => {
    const { services } = recordServices();
    startHousekeeping(services, noBackups);
    await eventually(async () => expect(await fakeBrowser.alarms.getAll()).toHaveLength(1));
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    const get = vi.spyOn(fakeBrowser.alarms, 'get');
    startHousekeeping(services, noBackups);
    await eventually(() => expect(get).toHaveReturned());
    await Promise.all(get.mock.results.map(({ value }) => value as Promise<unknown>));
    expect(create).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

test('open pages follow the settings that they know', async () => {
  extension.tabs.push({ id: 1, url: 'http://news.example/' });
  extension.answerForTabs(() => ({ ok: true, value: null }));
  const settings = createSettings();
  followSettings(settings);
  await settings.set('lastColor', 'blue');
  await settings.set('shareTargetsUsed', ['email']);
  expect(extension.sent).toEqual([]);
  await settings.set('textScale', 1.5);
  await eventually(() => expect(extension.sent).toMatchObject([{ name: 'annotations.changed' }]));
});
