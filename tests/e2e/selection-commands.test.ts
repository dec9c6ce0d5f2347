import { expect } from 'vitest';
import { until, type Surface } from '../support/browsers/surface';
import { flow } from '../support/flow';
import type { Reader } from '../support/reader';

const ARTICLE = `<title>A story</title><h1>A story</h1>
  <p>Nobody moved a chair before the tea was poured.</p>
  <p>The ferry went home without its lights.</p>
  <p>A letter came on the third day of rain.</p>
  <p>Under the stairs the clock went on.</p>`;

flow('menu and shortcuts highlight the selection, and open its note', async (reader) => {
  await reader.deskPage(); // the article is the tab in front
  const page = await reader.openArticle('http://news.example/story', ARTICLE);
  // A menu or a shortcut of Chromium lets us into a page only when a hand used it.
  if (reader.browser.name === 'chromium') await reader.wake(page);

  await page.selectText('Nobody moved a chair');
  await reader.browser.chooseMenuEntry(page, 'highlight');
  await isStored(reader, page, 'Nobody moved a chair');

  await page.selectText('The ferry went home');
  await reader.browser.chooseMenuEntry(page, 'annotate');
  await writeOnCard(page, 'By the menu.');

  await page.selectText('A letter came');
  await reader.browser.useCommand(page, 'highlight-selection');
  await isStored(reader, page, 'A letter came');

  await page.selectText('Under the stairs');
  await reader.browser.useCommand(page, 'annotate-selection');
  await writeOnCard(page, 'By the keyboard.');

  const stored = await notesInLibrary(reader);
  expect(stored).toEqual([
    ['Nobody moved a chair', ''],
    ['The ferry went home', 'By the menu.'],
    ['A letter came', ''],
    ['Under the stairs', 'By the keyboard.'],
  ]);

  await page.evaluate(() => getSelection()?.removeAllRanges());
  await reader.browser.useCommand(page, 'highlight-selection');
  await page.inPage.hasText('Nothing is selected.');
});

/** Looking at the colours of a page takes the selection away: so what is stored is looked at first. */
async function isStored(reader: Reader, page: Surface, passage: string): Promise<void> {
  await until('the annotation', async () =>
    (await reader.records('annotations')).some(({ quote }) => quote === passage),
  );
  await reader.isHighlighted(page, passage);
}

/** The field has the focus by itself: one can go on typing at once. */
async function writeOnCard(page: Surface, note: string): Promise<void> {
  const field = { role: 'textbox', name: 'Note' };
  await until('the field with the focus', async () => (await page.inPage.all(field))[0]?.focused);
  await page.type(note);
  await page.press('Control+Enter');
  await page.inPage.gone(field);
}

async function notesInLibrary(reader: Reader): Promise<[string, string][]> {
  const annotations = await reader.records('annotations');
  const inOrder = annotations.toSorted((one, other) => (one.created < other.created ? -1 : 1));
  return inOrder.map(({ quote, note }) => [quote, note]);
}
