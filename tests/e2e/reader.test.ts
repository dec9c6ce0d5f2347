import { expect } from 'vitest';
import { until } from '../support/browsers/surface';
import { flow } from '../support/flow';
import { ARTICLE, NOTE, PASSAGE, TITLE, writeNote } from '../support/main-job';

const SECOND = 'Patience had a schedule.';

flow('what is marked on the page and in the reader is the same', async (reader) => {
  const page = await reader.open(ARTICLE);
  const popup = await reader.browser.clickToolbarButton(page);
  await reader.annotatorIsIn(page);
  reader.pages.forget();
  await popup.click({ role: 'button', name: 'Read here' });
  const read = await reader.browser.openedTab((url) => url.includes('reader.html'));
  await read.find({ role: 'heading', name: TITLE });
  await read.target.resize(1280, 900);

  await reader.highlight(read, PASSAGE, 'green');
  await writeNote(read, PASSAGE, NOTE);
  await read.hasText(NOTE);
  const [stored] = await until('the note in the library', async () => {
    const found = await reader.records('annotations');
    return found[0]?.note === NOTE && found;
  });
  expect(stored).toMatchObject({ quote: PASSAGE, color: 'green' });
  const [article] = await reader.records('articles');
  expect(article?.url).toBe(ARTICLE);

  await page.target.activate();
  await reader.isHighlighted(page, PASSAGE);
  await reader.highlight(page, SECOND);
  await read.target.activate();
  await reader.isHighlighted(read, SECOND);
  // Plain http is what these pages are served by: the browser's own traffic is none.
  expect(reader.pages.seen().filter(({ url }) => url.startsWith('http:'))).toEqual([]);

  // Deleted on the page while the reader is open.
  await page.target.activate();
  await page.clickText(PASSAGE);
  await page.inPage.click({ role: 'button', name: 'Delete' });
  await read.target.activate();
  await reader.isNotHighlighted(read, PASSAGE);
  await read.gone({ css: '.margin-note' });
});
