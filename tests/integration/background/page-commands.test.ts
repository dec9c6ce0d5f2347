import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startPageCommands } from '@/lib/background/page-commands';
import { fail, succeed } from '@/lib/domain/failure';
import { createSettings } from '@/lib/settings/settings';
import { aSnapshot } from '../../support/builders';
import { eventually } from '../../support/eventually';
import { type FakeExtension, installFakeExtension } from '../../support/fake-extension';
import { extracted } from '../../support/extracted';
import { libraryInMemory } from '../../support/library';

let extension: FakeExtension;
beforeEach(() => {
  extension = installFakeExtension();
});

function start(settings = createSettings()): void {
  const services = libraryInMemory().services;
  const taken = async () => succeed(aSnapshot());
  startPageCommands(settings, { ...services, takeSnapshot: taken });
}

/** Annotators of which one frame has a selection. */
const selectionIn = (frameId: number) =>
  extension.answerForTabs((message) =>
    message.name === 'annotator.selection' && message.frameId !== frameId
      ? fail('nothing-selected')
      : succeed(null),
  );
const commands = () => extension.sent.filter(({ name }) => name === 'annotator.command');

describe('the menu of a selection', () => {
  test('has its entries once, however often the background starts', async () => {
    start();
    start();
    await eventually(() => expect(extension.menu.size).toBe(3));
    expect([...extension.menu]).toEqual([
      ['highlight', 'Highlight'],
      ['annotate', 'Highlight with note…'],
      ['read', 'Read in Pullquote'],
    ]);
  });

  test('speaks the language that the reader chooses', async () => {
    const settings = createSettings();
    start(settings);
    await eventually(() => expect(extension.menu.size).toBe(3));
    await settings.set('language', 'ar');
    await eventually(() => expect(extension.menu.get('highlight')).not.toBe('Highlight'));
    expect(extension.menu.get('highlight')).toMatch(/\p{Script=Arabic}/u);
  });

  test('starts the annotator and commands it in the frame that was clicked', async () => {
    extension.tabs.push({ id: 5, url: 'http://news.example/', frames: [0, 4, 9] });
    selectionIn(4);
    start();
    extension.events.menuChosen.fire({ menuItemId: 'annotate', frameId: 9 }, { id: 5 });
    await eventually(() =>
      expect(commands()).toEqual([
        { tabId: 5, name: 'annotator.command', payload: { command: 'annotate' }, frameId: 9 },
      ]),
    );
    expect(extension.injected).toMatchObject([{ tabId: 5, files: ['/annotator.js'] }]);
  });

  test('commands the top frame, which says why, when the clicked one cannot be reached', async () => {
    extension.tabs.push({ id: 5, url: 'http://news.example/', frames: [0] });
    selectionIn(-1);
    start();
    extension.events.menuChosen.fire({ menuItemId: 'highlight', frameId: 9 }, { id: 5 });
    await eventually(() => expect(commands()).toMatchObject([{ frameId: 0 }]));
  });

  test('does nothing for an entry that is none of ours', async () => {
    extension.tabs.push({ id: 5, url: 'http://news.example/' });
    start();
    extension.events.menuChosen.fire({ menuItemId: 'toString' }, { id: 5 });
    await eventually(() => expect(extension.menu.size).toBe(3));
    expect(extension.injected).toEqual([]);
  });

  test('opens the popup on a page that no extension may read', async () => {
    extension.tabs.push({ id: 5, restricted: true });
    start();
    extension.events.menuChosen.fire({ menuItemId: 'highlight' }, { id: 5 });
    await eventually(() => expect(extension.popupsOpened).toHaveLength(1));
    expect(commands()).toEqual([]);
  });
});

describe('reading from the menu', () => {
  test('opens the article in our reader', async () => {
    extension.tabs.push({ id: 5, url: 'http://news.example/story' });
    extension.answerForExtraction(succeed(extracted()));
    start();
    extension.events.menuChosen.fire({ menuItemId: 'read' }, { id: 5 });
    await eventually(() =>
      expect(extension.tabs.at(-1)?.url).toContain('/reader.html?snapshot=snapshot-1'),
    );
    expect(extension.popupsOpened).toEqual([]);
  });

  test('opens the popup, which says why, where there is nothing to read', async () => {
    extension.tabs.push({ id: 5, url: 'http://news.example/story', incognito: true });
    start();
    extension.events.menuChosen.fire({ menuItemId: 'read' }, { id: 5 });
    await eventually(() => expect(extension.popupsOpened).toHaveLength(1));
  });
});

describe('a shortcut', () => {
  test('is told to our reader, into which no script can be put', async () => {
    const url = fakeBrowser.runtime.getURL('/reader.html' as '/popup.html');
    extension.tabs.push({ id: 5, url });
    extension.answerForTabs(() => succeed(null));
    start();
    extension.events.command.fire('highlight-selection', { id: 5, url });
    await eventually(() => expect(commands()).toMatchObject([{ tabId: 5 }]));
    expect([extension.injected, extension.popupsOpened]).toEqual([[], []]);
  });

  test('commands the frame that has the selection', async () => {
    extension.tabs.push({ id: 5, url: 'http://news.example/', frames: [0, 4, 9] });
    selectionIn(4);
    start();
    extension.events.command.fire('highlight-selection', { id: 5 });
    await eventually(() =>
      expect(commands()).toMatchObject([{ payload: { command: 'highlight' }, frameId: 4 }]),
    );
  });

  test('asks for the sentence cursor in the page itself where nothing is selected', async () => {
    extension.tabs.push({ id: 5, url: 'http://news.example/', frames: [0, 4] });
    start();
    extension.events.command.fire('sentence-cursor', { id: 5 });
    await eventually(() =>
      expect(commands().at(-1)).toMatchObject({ payload: { command: 'cursor' }, frameId: 0 }),
    );
  });

  test('of another name does nothing', async () => {
    extension.tabs.push({ id: 5, url: 'http://news.example/' });
    start();
    extension.events.command.fire('of-an-older-version', { id: 5 });
    await eventually(() => expect(extension.menu.size).toBe(3));
    expect(extension.injected).toEqual([]);
  });
});

test('a browser without menus and shortcuts is served as well', async () => {
  Object.assign(fakeBrowser, { contextMenus: undefined, commands: undefined });
  expect(() => start()).not.toThrow();
});
