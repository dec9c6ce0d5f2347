import { expect } from 'vitest';
import { until, type Surface } from '../support/browsers/surface';
import { flow } from '../support/flow';
import { recordingPage, type Seen } from '../support/hostile-page';

const HEARD = ['Sentence cursor.', 'Sentence 1 of'];

flow('a passage is found, highlighted and annotated with the keyboard alone', async (reader) => {
  const page = await reader.openArticle('http://news.example/story', recordingPage());
  await reader.wake(page);
  await reader.browser.useCommand(page, 'sentence-cursor');
  for (const words of HEARD) await page.inPage.hasText(words);

  await page.press('ArrowDown');
  await page.inPage.hasText('Nobody moved a chair before the tea was poured');
  await page.press('ArrowRight');
  for (const _ of 'moved a chair'.split(' ')) await page.press('Shift+ArrowRight');
  await page.press('2');
  await page.inPage.hasText('Highlighted: Evidence.');
  await page.press('n');
  await page.inPage.find({ role: 'textbox', name: 'Note' });
  await page.type('Seen without a mouse');
  await page.press('Control+Enter');
  await until('the note stored', async () => {
    const [stored] = await reader.records('annotations');
    return stored?.note === 'Seen without a mouse' && stored;
  });
  const [stored] = await reader.records('annotations');
  expect(stored).toMatchObject({ quote: 'Nobody moved a chair', color: 'green' });

  // The card is saved and gone: the cursor has the focus again.
  await page.target.activate();
  await page.inPage.gone({ role: 'textbox', name: 'Note' });
  await page.press('j');
  await page.inPage.hasText('The second paragraph');
  await page.press('[');
  await page.inPage.hasText('with a note.');
  await page.press('Escape');
  await page.inPage.gone({ role: 'button', nameHas: 'Leave the sentence cursor' });
  await reader.isHighlighted(page, 'Nobody moved a chair');
  expect(await keysHeard(page)).toEqual([]);
});

/** What the page heard of the keys. */
async function keysHeard(page: Surface): Promise<string[]> {
  return page.evaluateInPage(() => {
    const { seen } = globalThis as typeof globalThis & { seen: Seen };
    return seen.events.filter(({ key }) => /^[a-z]$/iu.test(key)).map(({ key }) => key);
  });
}
