import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepingByItself } from '@/lib/background/keep-by-itself';
import type { KeepingRoom } from '@/lib/domain/kept-snapshots';
import { succeed } from '@/lib/domain/failure';
import { createServices } from '@/lib/services/create-services';
import { createSettings } from '@/lib/settings/settings';
import { aPage } from '../../support/builders';
import { extracted } from '../../support/extracted';
import { eventually } from '../../support/eventually';
import { type FakeExtension, installFakeExtension } from '../../support/fake-extension';
import { emptyBrowser, libraryInMemory, valueOf } from '../../support/library';

const STORY = 'http://news.example/story';
const page = { ...aPage(), address: STORY, tabId: 7, frameId: 0 };

let extension: FakeExtension;
beforeEach(() => {
  extension = installFakeExtension();
  emptyBrowser();
  extension.tabs.push({ id: 7, url: STORY });
  extension.answerForTabs(() => succeed(null));
  says('one');
});
afterEach(() => void vi.useRealTimers());

function says(text: string): void {
  const article = extracted({ text, contentHtml: `<p>${text}</p>`, wordCount: 100 });
  extension.answerForExtraction(succeed(article));
}

function start(room: KeepingRoom = { limit: 1e9, free: 1e9 }) {
  const settings = createSettings();
  const { deps } = libraryInMemory();
  const services = createServices({ ...deps, keepingRoom: async () => room });
  const kept = async () => valueOf(await services.keptOf(page)).length;
  return { settings, services, kept, keeping: keepingByItself(services, settings) };
}

describe('a first highlight', () => {
  test('keeps its article only where the reader set that', async () => {
    const { settings, kept, keeping } = start();
    await keeping.highlighted(page);
    expect(await kept()).toBe(0);
    await settings.set('keepAtFirstHighlight', true);
    await keeping.highlighted(page);
    await keeping.highlighted(page);
    expect(await kept()).toBe(1);
  });

  test('says on the page when the disk leaves no room', async () => {
    const { settings, kept, keeping } = start({ limit: 1e9, free: 0 });
    await settings.set('keepAtFirstHighlight', true);
    await keeping.highlighted(page);
    expect(await kept()).toBe(0);
    expect(extension.sent).toMatchObject([
      { name: 'annotator.failed', payload: { failure: { code: 'disk-nearly-full' } }, frameId: 0 },
    ]);
  });

  test('keeps nothing from a private window', async () => {
    const { settings, kept, keeping } = start();
    await settings.set('keepAtFirstHighlight', true);
    await keeping.highlighted({ ...page, incognito: true });
    expect(await kept()).toBe(0);
  });
});

describe('a kept page that is opened again', () => {
  test('is kept once more where it says something else', async () => {
    const { services, kept, keeping } = start();
    await services.takeSnapshot(
      extracted({ text: 'one', contentHtml: '<p>one</p>', wordCount: 100 }),
      page,
      { keep: true },
    );
    says('two');
    vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] });
    const looked = keeping.opened(page);
    await vi.advanceTimersByTimeAsync(3_000);
    vi.useRealTimers();
    await looked;
    await eventually(async () => expect(await kept()).toBe(2));
  });

  test('is not read at all where nothing of it is kept', async () => {
    const { keeping } = start();
    vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] });
    const looked = keeping.opened(page);
    await vi.advanceTimersByTimeAsync(3_000);
    vi.useRealTimers();
    await looked;
    expect(extension.injected).toEqual([]);
  });
});
