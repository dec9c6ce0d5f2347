import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startAllowedSites } from '@/lib/background/allowed-sites';
import { eventually } from '../../support/eventually';
import { type FakeExtension, installFakeExtension } from '../../support/fake-extension';

const NEWS = '*://*.news.example/*';
let extension: FakeExtension;
beforeEach(() => {
  extension = installFakeExtension();
});

const matches = () => [...extension.registered.values()].map((script) => script.matches);

describe('the annotator', () => {
  test('is registered nowhere while nothing is allowed', async () => {
    startAllowedSites();
    await eventually(() => expect(extension.events.allowed.count()).toBe(1));
    expect(matches()).toEqual([]);
  });

  test('is registered once, however often the background starts', async () => {
    extension.granted.add(NEWS);
    startAllowedSites();
    await eventually(() => expect(matches()).toEqual([[NEWS]]));
    startAllowedSites();
    extension.allow('*://*.other.example/*');
    await eventually(() => expect(matches()).toEqual([[NEWS, '*://*.other.example/*']]));
    expect([...extension.registered.values()]).toMatchObject([
      { id: 'annotator', allFrames: true, runAt: 'document_idle', persistAcrossSessions: true },
    ]);
  });

  test('comes to every open tab of a site as soon as it is allowed, and says so in the one in front', async () => {
    extension.tabs.push(
      { id: 1, url: 'http://news.example/one' },
      { id: 2, url: 'http://sport.news.example/two', active: true },
      { id: 3, url: 'http://other.example/' },
      { id: 4, url: 'http://news.example/crashed', restricted: true },
    );
    startAllowedSites();
    extension.allow(NEWS);
    await eventually(() =>
      expect(extension.sent).toContainEqual({
        tabId: 2,
        name: 'annotator.allowed',
        payload: { site: 'news.example' },
        frameId: 0,
      }),
    );
    expect(matches()).toEqual([[NEWS]]);
    expect(extension.injected.map(({ tabId }) => tabId)).toEqual([1, 2]);
    expect(extension.styled.map(({ tabId }) => tabId)).toEqual([1, 2]);
    expect(extension.sent.filter(({ name }) => name === 'annotator.allowed')).not.toContainEqual(
      expect.objectContaining({ tabId: 1 }),
    );
  });

  test('comes back to the tabs that were open before an update', async () => {
    extension.granted.add(NEWS);
    extension.tabs.push(
      { id: 1, url: 'http://news.example/one' },
      { id: 2, url: 'http://a.example/' },
    );
    startAllowedSites();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' });
    await eventually(() => expect(extension.injected.map(({ tabId }) => tabId)).toEqual([1]));
    expect(extension.sent).toEqual([]);
  });

  test('leaves a site that is no longer allowed, and open tabs hear of it', async () => {
    extension.granted.add(NEWS);
    extension.granted.add('*://*.other.example/*');
    extension.tabs.push({ id: 1, url: 'http://news.example/one' });
    startAllowedSites();
    extension.forget(NEWS);
    await eventually(() =>
      expect(extension.sent).toContainEqual(
        expect.objectContaining({ tabId: 1, name: 'annotations.changed' }),
      ),
    );
    expect(matches()).toEqual([['*://*.other.example/*']]);
    extension.forget('*://*.other.example/*');
    await eventually(() => expect(matches()).toEqual([]));
  });

  test('ends up where the last word left it, when sites come and go at once', async () => {
    startAllowedSites();
    for (const site of ['a', 'b', 'c', 'd']) extension.allow(`*://*.${site}.example/*`);
    extension.forget('*://*.b.example/*');
    extension.forget('*://*.d.example/*');
    await eventually(() => expect(matches()).toEqual([['*://*.a.example/*', '*://*.c.example/*']]));
  });
});
