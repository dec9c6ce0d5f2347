import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { exportLibrary } from '../support/acts';
import { until, type Surface } from '../support/browsers/surface';
import { flow } from '../support/flow';
import { PASSAGE, plainPage } from '../support/hostile-page';
import type { ExtensionPage, Reader } from '../support/reader';

const ADDRESS = 'http://news.example/story';
const OTHER = 'The second paragraph';

/** A page with one highlight, stored. */
async function highlightedPage(reader: Reader): Promise<Surface> {
  const page = await reader.openArticle(ADDRESS, plainPage());
  await reader.wake(page);
  await reader.highlight(page, PASSAGE, 'green');
  await until(
    'the annotation stored',
    async () => (await reader.records('annotations')).length > 0,
  );
  return page;
}

/** Popup, page and library say it; the page keeps nothing meanwhile. */
async function everySurfaceSays(reader: Reader, page: Surface, heading: string): Promise<Surface> {
  const popup = await reader.browser.clickToolbarButton(page);
  await popup.hasText(heading);
  await reader.annotatorIsIn(page);
  await popup.close();
  await page.target.activate();
  await page.selectText(OTHER);
  await page.inPage.click({ role: 'button', nameHas: 'Main point' });
  await page.inPage.find({ css: '.notice', text: heading });
  await reader.isNotHighlighted(page, OTHER);
  const library = await reader.browser.extensionPage('library.html');
  await library.hasText(heading);
  return library;
}

const deleteLibrary = () =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('pullquote');
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(new Error('not deleted')));
  });

const databaseVersions = async () =>
  (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`);

flow('a library that is missing is told, and a backup is restored in its place', async (reader) => {
  const page = await highlightedPage(reader);
  const backup = await exportLibrary(reader, 'Backup');
  const desk = await reader.deskPage();
  await desk.evaluateInPage(deleteLibrary);

  const library = await everySurfaceSays(reader, page, 'The library is not there.');
  await library.hasText('1 annotation');
  expect(await desk.evaluateInPage(databaseVersions)).toEqual([]);

  await library.click({ role: 'button', name: 'Restore a backup' });
  await library.chooseFiles('input[type=file]', backup);
  await library.hasText('A new library is begun with this backup');
  expect(await desk.evaluateInPage(databaseVersions)).toEqual([]);
  await library.click({ role: 'button', name: 'Restore' });
  await library.click({ role: 'button', name: 'See them' });
  await library.hasText('1 annotation in 1 article');
  await reader.wake(page);
  await reader.isHighlighted(page, PASSAGE);
});

flow('a library of a newer version is left as it is, and can be saved', async (reader) => {
  const page = await highlightedPage(reader);
  const desk = await reader.deskPage();
  await desk.evaluateInPage(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('pullquote', 7_000);
        request.addEventListener('success', () => {
          request.result.close();
          resolve();
        });
        request.addEventListener('error', () => reject(new Error('not upgraded')));
      }),
  );
  await everySurfaceSays(reader, page, 'This library was made by a newer Pullquote.');
  expect(await desk.evaluateInPage(databaseVersions)).toEqual(['pullquote 7000']);

  const rescue = await reader.browser.extensionPage('rescue.html');
  await rescue.hasText('1 annotation was found.');
  await rescue.click({ role: 'button', name: 'Save file' });
  const saved = gunzipSync(await readFile(await reader.download('.gz'))).toString();
  expect(saved).toContain(PASSAGE);
  expect(await desk.evaluateInPage(databaseVersions)).toEqual(['pullquote 7000']);
});

flow(
  'a library whose files are damaged is told, and its backup is still there',
  async (reader, browser) => {
    const page = await highlightedPage(reader);
    await until('the witness', async () => {
      const desk = await reader.deskPage();
      return desk.evaluateInPage(async () => {
        const { chrome } = globalThis as typeof globalThis & ExtensionPage;
        const { witness } = (await chrome.storage.local.get('witness')) as {
          witness?: { annotations: number };
        };
        return witness?.annotations === 1;
      });
    });
    const before = await reader.browser.extensionPage('library.html');
    await before.hasText('1 annotation, backed up on this device');
    await before.close();
    await page.close();
    await reader.browser.quit();
    expect(await damageLibrary(reader.browser.profile)).toBeGreaterThan(0);
    await reader.startAgain();
    const again = await reader.open(ADDRESS);
    // Firefox throws a damaged database away without a word, so there it is a missing one.
    const heading = { chromium: 'The library is damaged.', firefox: 'The library is not there.' };
    const library = await everySurfaceSays(reader, again, heading[browser]);
    await library.find({ role: 'button', name: 'Restore a backup' });
    await library.find({ role: 'button', name: 'Open the rescue page' });

    await library.hasText('Backups on this device');
    await library.click({ role: 'button', nameHas: 'Save a copy of the backup' });
    const copy = await readFile(await reader.download('.jsonl.gz'));
    expect(gunzipSync(copy).toString()).toContain(PASSAGE);
    await library.click({ role: 'button', nameHas: ', 1 annotation' });
    await library.hasText('A new library is begun with this backup');
    // Chromium refuses every database at the place of a damaged one, after a restart too: there
    // the copy is what is left, for the extension installed anew.
    if (browser === 'chromium') return;
    await library.click({ role: 'button', name: 'Restore' });
    await library.hasText('1 annotation was added.');
    await library.click({ role: 'button', name: 'See them' });
    await library.hasText('1 annotation in 1 article');
    await reader.wake(again);
    await reader.isHighlighted(again, PASSAGE);
  },
);

/** Spoils the files of our pages' database, as a broken disk does; answers how many. */
async function damageLibrary(profile: string): Promise<number> {
  let damaged = 0;
  for (const path of await readdir(profile, { recursive: true })) {
    const file = join(profile, path);
    if (/chrome-extension_.*\.indexeddb\.leveldb\/CURRENT$/u.test(path)) {
      await writeFile(file, 'nothing that a database would know\n');
    } else if (/moz-extension[^/^]*\/idb\/[^/]*\.sqlite$/u.test(path)) {
      // The browser's own storage for extensions lies elsewhere, in a context of its own (`^userContextId`).
      await truncate(file, 0);
      await writeFile(file, 'nothing that a database would know, '.repeat(200));
    } else {
      continue;
    }
    damaged += 1;
  }
  return damaged;
}
