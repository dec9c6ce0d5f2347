import { expect } from 'vitest';
import { until, type Surface } from '../support/browsers/surface';
import { flow } from '../support/flow';
import { PASSAGE, plainPage } from '../support/hostile-page';
import type { Reader } from '../support/reader';

const NOTE = { role: 'textbox', name: 'Note' };

flow('of a note written in two windows neither text is lost', async (reader) => {
  const page = await reader.openArticle('http://news.example/story', plainPage());
  await reader.wake(page);
  await reader.highlight(page, PASSAGE, 'green');
  const library = await reader.browser.extensionPage('library.html');

  // Both begin from the empty note; the card is first.
  await editInLibrary(library, 'From the library.');
  await editOnCard(page, 'From the page.');
  await page.inPage.click({ role: 'button', name: 'Save' });
  await noteIs(reader, 'From the page.');
  await library.target.activate();
  await library.click({ role: 'button', name: 'Save' });
  await library.hasText('This was changed elsewhere while you were writing.');
  await library.hasText('From the page.');
  expect((await library.find(NOTE)).value).toBe('From the library.');
  await noteIs(reader, 'From the page.');
  await library.click({ role: 'button', name: 'Keep both' });
  await library.click({ role: 'button', name: 'Save' });
  await noteIs(reader, 'From the page.\n\nFrom the library.');
  await library.gone(NOTE);

  // The other way round: the card is last, and gives way.
  await editOnCard(page, 'Mine.', 'From the library.');
  await editInLibrary(library, 'Theirs.');
  await library.click({ role: 'button', name: 'Save' });
  await noteIs(reader, 'Theirs.');
  await page.target.activate();
  await page.inPage.click({ role: 'button', name: 'Save' });
  await page.inPage.hasText('This note was changed elsewhere while you were writing.');
  await page.inPage.hasText('Theirs.');
  expect((await page.inPage.find(NOTE)).value).toBe('Mine.');
  await page.inPage.click({ role: 'button', name: 'Use that one' });
  await page.inPage.click({ role: 'button', name: 'Save' });
  await page.inPage.gone(NOTE);
  await noteIs(reader, 'Theirs.');
  await until('no draft left', async () => (await reader.records('drafts')).length === 0);
});

async function editInLibrary(library: Surface, note: string): Promise<void> {
  await library.target.activate();
  await library.click({ role: 'button', name: 'More for this annotation' });
  await library.click({ role: 'menuitem', name: 'Edit' });
  await writeAnew(library, note);
}

async function editOnCard(page: Surface, note: string, stored = ''): Promise<void> {
  await page.target.activate();
  await page.clickText(PASSAGE);
  await page.inPage.find({ role: 'button', name: 'Edit' });
  await page.inPage.hasText(stored); // the card has its height
  await page.inPage.click({ role: 'button', name: 'Edit' });
  await writeAnew(page.inPage, note);
}

async function writeAnew(surface: Surface, note: string): Promise<void> {
  await surface.click(NOTE);
  await surface.press('Control+a');
  await surface.type(note);
}

async function noteIs(reader: Reader, note: string): Promise<void> {
  await until(`“${note}” in the library`, async () => {
    return (await reader.records('annotations'))[0]?.note === note;
  });
}
