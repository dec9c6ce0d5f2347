import { readdirSync } from 'node:fs';
import { expect } from 'vitest';
import { flow } from '../support/flow';
import type { ExtensionPage, Reader } from '../support/reader';
import { PASSAGE, plainPage } from '../support/hostile-page';

const URL = 'http://news.example/story';

flow(
  'in a private window stored highlights are shown, and nothing is written',
  async (reader, browser) => {
    reader.pages.page(URL, plainPage());
    const page = await reader.open(URL);
    await reader.wake(page);
    await reader.highlight(page, PASSAGE, 'green');
    await reader.browser.allowPrivateWindows();
    reader.forgetDesk();
    const before = await everythingKept(reader);

    const hidden = await reader.browser.open(URL, { private: true });
    const popup = await reader.browser.clickToolbarButton(hidden);
    await popup.hasText('Nothing is kept in a private window.');
    await popup.hasText(PASSAGE);
    await reader.isHighlighted(hidden, PASSAGE);
    expect(await popup.has({ role: 'button', name: 'Edit' })).toBe(false);
    await popup.close();

    await hidden.target.activate();
    await hidden.clickText(PASSAGE);
    await hidden.inPage.find({ role: 'button', name: 'Copy quote' });
    for (const name of ['Edit', 'Delete']) {
      expect(await hidden.inPage.has({ role: 'button', name })).toBe(false);
    }
    await hidden.press('Escape');

    await hidden.selectText('The second paragraph');
    await hidden.inPage.find({ role: 'button', name: 'Share this quote' });
    expect(await hidden.inPage.has({ role: 'button', nameHas: 'Highlight: Main point' })).toBe(
      false,
    );
    if (browser === 'firefox') {
      // Chromium opens pages of extensions in the ordinary window, also from a private one.
      const again = await reader.browser.clickToolbarButton(hidden);
      await again.evaluateInPage(async () => {
        const { chrome } = globalThis as typeof globalThis & ExtensionPage;
        await chrome.tabs.create({ url: '/library.html?private' });
      });
      const library = await reader.browser.openedTab((url) =>
        url.endsWith('/library.html?private'),
      );
      await library.hasText('The library is not here. Open it in an ordinary window.');
      await library.close();
    }

    expect(await everythingKept(reader)).toEqual(before);
    expect(readdirSync(reader.browser.downloads)).toEqual([]);
  },
);

/** All that the extension keeps anywhere. */
async function everythingKept(reader: Reader): Promise<unknown> {
  const desk = await reader.deskPage();
  const elsewhere = await desk.evaluateInPage(async () => {
    const { chrome } = globalThis as typeof globalThis & ExtensionPage;
    const kept = await chrome.storage.local.get();
    return [kept, { ...localStorage }];
  });
  return [
    elsewhere,
    await reader.records('annotations'),
    await reader.records('articles'),
    await reader.records('drafts'),
    await reader.records('changes'),
  ];
}
