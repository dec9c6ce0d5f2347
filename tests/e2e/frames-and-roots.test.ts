import { expect } from 'vitest';
import { allowSite } from '../support/acts';
import type { Surface } from '../support/browsers/surface';
import { until } from '../support/browsers/surface';
import { flow } from '../support/flow';
import type { Reader } from '../support/reader';

const OUTER = 'http://news.example/story';
const INNER = 'http://news.example/letters';

const LETTERS = `<!doctype html><title>Letters</title>
  <p>The letters of that winter were never answered.</p>
  <p>Nor was the one that came in spring.</p>`;

/** A story with its letters in a frame, and an aside that is an element of the page's own. */
const STORY = `<!doctype html><title>A story</title><h1>A story</h1>
  <side-note></side-note>
  <p>Nobody moved a chair before the tea was poured.</p>
  <iframe src="${INNER}" width="800" height="400"></iframe>
  <script>
    customElements.define('side-note', class extends HTMLElement {
      connectedCallback() {
        this.attachShadow({ mode: 'open' }).innerHTML =
          '<p>The ferry went home without its lights that evening.</p>';
      }
    });
  </script>`;

const IN_ROOT = 'The ferry went home';
const IN_FRAME = 'The letters of that winter';

flow('what is marked in a frame and in an open shadow root comes back', async (reader) => {
  await reader.deskPage(); // the story is the tab in front
  reader.pages.page(INNER, LETTERS);
  const page = await reader.openArticle(OUTER, STORY);
  await reader.wake(page);
  await reader.highlight(page, IN_ROOT, 'green');
  await reader.highlight(await page.frame(INNER), IN_FRAME, 'pink');
  const stored = await until('both stored', async () => {
    const annotations = await reader.records('annotations');
    return annotations.length === 2 && annotations.map(({ quote, frame }) => [quote, frame]);
  });
  expect(stored).toEqual(
    expect.arrayContaining([
      [IN_ROOT, undefined],
      [IN_FRAME, INNER],
    ]),
  );

  await page.reload();
  await reader.wake(page);
  await opensCard(reader, page, IN_ROOT);
  await opensCard(reader, await page.frame(INNER), IN_FRAME);
});

async function opensCard(reader: Reader, place: Surface, passage: string): Promise<void> {
  await reader.isHighlighted(place, passage);
  await place.clickText(passage);
  await place.inPage.click({ role: 'button', name: 'Edit' });
  await place.inPage.find({ role: 'textbox', name: 'Note' });
  await place.press('Escape');
}

flow('a frame of an allowed site shows nothing in a page that is not', async (reader) => {
  const outer = 'http://elsewhere.example/';
  reader.pages.page(INNER, LETTERS);
  const letters = await reader.open(INNER);
  await allowSite(reader, letters);
  const page = await reader.openArticle(
    outer,
    `<!doctype html><title>Elsewhere</title><p>Look what they wrote.</p>
      <iframe src="${INNER}" width="800" height="400"></iframe>`,
  );
  await reader.wake(page);
  await reader.highlight(await page.frame(INNER), IN_FRAME, 'pink');
  await page.close();

  const again = await reader.open(outer);
  const frame = await again.frame(INNER);
  await frame.selectText(IN_FRAME);
  await letters.target.activate();
  await letters.reload();
  await reader.highlight(letters, IN_FRAME, 'green'); // our script is there on this site
  expect(await frame.inPage.has({ css: 'button' })).toBe(false);
  expect(await frame.evaluate(() => CSS.highlights.size)).toBe(0);

  await reader.wake(again);
  await reader.isHighlighted(frame, IN_FRAME);
});
