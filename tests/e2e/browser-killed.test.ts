import { expect } from 'vitest';
import { until } from '../support/browsers/surface';
import { flow } from '../support/flow';
import { writeNote } from '../support/main-job';

const ARTICLE =
  '<title>A story</title><h1>A story</h1><p>Nobody moved a chair before the tea was poured.';
const PASSAGE = 'Nobody moved a chair';

flow(
  'what was answered before the browser was killed is there when it starts again',
  async (reader) => {
    const url = 'http://news.example/story';
    let page = await reader.openArticle(url, ARTICLE);
    await reader.wake(page);
    await reader.highlight(page, PASSAGE);
    await writeNote(page, PASSAGE, 'Kept through a power cut.');
    const before = await until('the note stored', async () => {
      const [annotation] = await reader.records('annotations');
      return annotation?.note === 'Kept through a power cut.' && annotation;
    });
    await reader.browser.killBrowser();
    await reader.startAgain();

    expect(await reader.records('annotations')).toEqual([
      expect.objectContaining({ id: before.id, note: before.note }),
    ]);
    page = await reader.open(url);
    await reader.wake(page);
    await reader.isHighlighted(page, PASSAGE);
  },
);

flow('a note that was being typed when the browser was killed is offered again', async (reader) => {
  const url = 'http://news.example/story';
  let page = await reader.openArticle(url, ARTICLE);
  await reader.wake(page);
  await reader.highlight(page, PASSAGE);
  await page.clickText(PASSAGE);
  await page.inPage.click({ role: 'button', name: 'Edit' });
  await page.inPage.click({ role: 'textbox', name: 'Note' });
  await page.type('Half a thought');
  await until('the draft stored', async () =>
    (await reader.records('drafts')).some(({ text }) => text === 'Half a thought'),
  );
  await reader.browser.killBrowser();
  await reader.startAgain();

  page = await reader.open(url);
  await reader.wake(page);
  await reader.isHighlighted(page, PASSAGE);
  await page.clickText(PASSAGE);
  await until('the draft on the card', async () =>
    (await page.inPage.all({ role: 'textbox' })).some(({ value }) => value === 'Half a thought'),
  );
});
