import { beforeEach, describe, expect, test } from 'vitest';
import { tellEveryTab, tellTabsOf } from '@/lib/background/tell-tabs';
import type { Requester } from '@/lib/domain/requests';
import { type FakeExtension, installFakeExtension } from '../../support/fake-extension';

const page: Requester = { tier: 'annotator', incognito: false, tabId: 1, frameId: 0 };
let extension: FakeExtension;

beforeEach(() => {
  extension = installFakeExtension();
  extension.answerForTabs(() => ({ ok: true, value: null }));
  extension.tabs.push(
    { id: 1, url: 'http://news.example/story' },
    { id: 2, url: 'http://www.news.example/story?page=2' },
    { id: 3, url: 'http://other.example/' },
    { id: 4 },
    { id: 5, url: 'file:///home/reader/story.html#top' },
  );
});

const told = () => extension.sent.map(({ tabId }) => tabId);

describe('after a change', () => {
  test('the other tabs of the site look again, by whatever address the page goes', async () => {
    await tellTabsOf(['http://news.example/story'], page);
    expect(told()).toEqual([2]);
    expect(extension.sent[0]).toMatchObject({ name: 'annotations.changed', payload: {} });
  });

  test('of the popup, the tab below it looks again as well', async () => {
    await tellTabsOf(['http://news.example/story'], { ...page, tier: 'own-page' });
    expect(told()).toEqual([1, 2]);
  });

  test('of a file, only that file looks again', async () => {
    await tellTabsOf(['file:///home/reader/story.html'], page);
    expect(told()).toEqual([5]);
  });

  test('that may have touched anything, every tab looks again', async () => {
    await tellTabsOf([], undefined);
    expect(told()).toEqual([1, 2, 3, 4, 5]);
  });
});

test('a tab in which no annotator runs is no trouble', async () => {
  extension.answerForTabs(() => {
    throw new Error('Could not establish connection. Receiving end does not exist.');
  });
  await expect(tellEveryTab()).resolves.toBeUndefined();
});
