import { expect } from 'vitest';
import { until } from '../support/browsers/surface';
import { flow } from '../support/flow';

const ARTICLE =
  '<title>A story</title><h1>A story</h1><p>Nobody moved a chair before the tea was poured.';
const PASSAGE = 'Nobody moved a chair';

flow('a note being typed in the popup is there again when the popup was closed', async (reader) => {
  const page = await reader.openArticle('http://news.example/story', ARTICLE);
  await page.selectText(PASSAGE);
  const popup = await reader.browser.clickToolbarButton(page);
  await popup.hasText(PASSAGE);
  await popup.click({ role: 'button', name: 'Write a note' });
  await popup.click({ role: 'textbox', name: 'Note' });
  await popup.type('Half a thought');
  await popup.close(); // at once: nothing is waited for

  await page.target.activate();
  const again = await reader.browser.clickToolbarButton(page);
  const field = await until('the draft in the popup', async () =>
    (await again.all({ role: 'textbox' })).find(({ value }) => value === 'Half a thought'),
  );
  expect(field.name).toBe('Note');
  await again.hasText('Your unsaved text');
  await again.click({ role: 'button', name: 'Save' });
  await again.gone({ role: 'textbox' });
  const stored = await until(
    'the annotation',
    async () => (await reader.records('annotations'))[0],
  );
  expect(stored).toMatchObject({ quote: PASSAGE, note: 'Half a thought' });
  await until('no draft left', async () => (await reader.records('drafts')).length === 0);
});
