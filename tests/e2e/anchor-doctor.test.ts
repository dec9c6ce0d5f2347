import { expect } from 'vitest';
import { allowSite } from '../support/acts';
import { until } from '../support/browsers/surface';
import { flow } from '../support/flow';
import type { Reader } from '../support/reader';

const URL = 'http://river.example/table';
const FIRST =
  'The treaty restores the joint gauging stations and gives farmers on both banks a fixed share of the summer flow.';
const EDITED =
  'The treaty restores the joint gauging stations and gives farmers on both banks a guaranteed minimum share of the summer flow.';
const HARD =
  'It leaves the hardest question, the Kessel dam, for a second round of talks in the spring.';
const REWRITTEN = 'What becomes of the dam is to be decided by a commission that meets next year.';
const quote = FIRST.slice(0, -1);

function page(...passages: string[]): string {
  const around = [
    'For fourteen months the two ministries compared measurements before anyone spoke of shares.',
    'Nobody at the table was asked to trust a number that the other side had brought along.',
    'The delegates went home on the night train, each with the same three pages in a folder.',
  ];
  const text = [around[0], ...passages, ...around.slice(1)].map((one) => `<p>${one}</p>`).join('');
  return `<!doctype html><html lang="en"><title>A Table With No Head</title><article><h1>A Table With No Head</h1>${text}</article>`;
}

async function state(reader: Reader, wanted: string) {
  return until(`an annotation seen ${wanted}`, async () => {
    const [annotation] = await reader.records('annotations');
    return annotation?.lastSeen?.state === wanted && annotation;
  });
}

flow('a passage edited between visits is compared, and takes the new text', async (reader) => {
  const tab = await reader.openArticle(URL, page(FIRST, HARD));
  await allowSite(reader, tab);
  await reader.annotatorIsIn(tab);
  await reader.highlight(tab, quote, 'green');

  reader.pages.page(URL, page(EDITED, HARD));
  await tab.reload();
  await reader.isHighlighted(tab, 'a guaranteed minimum share');
  const seen = await state(reader, 'changed');
  expect(seen).toMatchObject({ quote, lastSeen: { found: { quote: EDITED.slice(0, -1) } } });

  await tab.clickText('gauging stations');
  await tab.inPage.hasText('Edited since you marked it');
  await tab.inPage.find({ css: 'del', text: 'fixed' });
  await tab.inPage.find({ css: 'ins', text: 'guaranteed minimum' });
  await tab.inPage.click({ role: 'button', name: 'Use the new text' });
  await tab.inPage.hasText('It says the new text now. What it said is kept.');
  await reader.isHighlighted(tab, 'a guaranteed minimum share');

  await tab.reload();
  const anchored = await state(reader, 'anchored');
  expect(anchored).toMatchObject({ quote: EDITED.slice(0, -1), history: [{ quote }] });

  await tab.clickText('gauging stations');
  await tab.inPage.click({ css: 'summary', text: 'What changed since you quoted it' });
  await tab.inPage.find({ css: 'del', text: 'fixed' });
});

flow('a passage that was rewritten stays an orphan until its place is picked', async (reader) => {
  const tab = await reader.openArticle(URL, page(FIRST, HARD));
  await allowSite(reader, tab);
  await reader.annotatorIsIn(tab);
  await reader.highlight(tab, HARD.slice(0, -1), 'blue');

  reader.pages.page(URL, page(FIRST, REWRITTEN));
  await tab.reload();
  await state(reader, 'orphan');

  const popup = await reader.browser.clickToolbarButton(tab);
  await popup.hasText('Not found yet. Pullquote looks again on each visit.');
  await popup.click({ role: 'button', name: 'More for this annotation' });
  await popup.click({ role: 'menuitem', name: 'Pick the place myself' });
  await tab.target.activate();
  await tab.inPage.hasText('Select the passage on the page.');
  await tab.selectText(REWRITTEN.slice(0, -1));
  await tab.inPage.click({ role: 'button', name: 'Attach here' });
  await reader.isHighlighted(tab, 'decided by a commission');
  const [attached] = await reader.records('annotations');
  expect(attached).toMatchObject({
    quote: REWRITTEN.slice(0, -1),
    color: 'blue',
    history: [{ quote: HARD.slice(0, -1) }],
  });
});

flow('the library compares, keeps mine and takes that back, without the page', async (reader) => {
  const tab = await reader.openArticle(URL, page(FIRST, HARD));
  await allowSite(reader, tab);
  await reader.annotatorIsIn(tab);
  await reader.highlight(tab, quote, 'green');
  reader.pages.page(URL, page(EDITED, HARD));
  await tab.reload();
  await state(reader, 'changed');
  await tab.close();

  const library = await reader.browser.extensionPage('library.html?view=attention');
  await library.hasText('1 passage was edited');
  await library.find({ css: 'ins', text: 'guaranteed minimum' });
  await library.click({ role: 'button', name: 'Keep mine' });
  await library.hasText('Nothing needs your attention.');
  await library.click({ role: 'button', name: 'Undo' });
  await library.click({ role: 'button', name: 'Use the new text' });
  await library.hasText('Nothing needs your attention.');
  const [annotation] = await reader.records('annotations');
  expect(annotation).toMatchObject({ quote: EDITED.slice(0, -1), history: [{ quote }] });
});
