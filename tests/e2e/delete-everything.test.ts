import { expect } from 'vitest';
import { allowedOrigins, allowSite } from '../support/acts';
import { until } from '../support/browsers/surface';
import { flow } from '../support/flow';
import { ARTICLE, PASSAGE } from '../support/main-job';
import type { ExtensionPage } from '../support/reader';

flow('what is deleted is gone from the library, the page and the permissions', async (reader) => {
  const page = await reader.open(ARTICLE);
  await reader.wake(page);
  await reader.highlight(page, PASSAGE);
  await allowSite(reader, page);

  const about = await reader.browser.extensionPage('options.html#about');
  await about.hasText('0 attempts to reach something else were stopped so far.');
  await about.evaluateInPage(() => fetch('http://elsewhere.example/').catch(() => undefined));
  await about.reload();
  await about.hasText('1 attempt to reach something else was stopped so far.');

  await about.click({ role: 'button', name: 'Delete everything…' });
  await about.hasText('1 annotation in 1 article');
  await about.click({ css: 'dialog input' });
  await about.type('delete');
  await about.click({ css: 'dialog[open] .button-danger' });
  await about.hasText('Everything is deleted');

  await reader.isNotHighlighted(page, PASSAGE);
  await until(
    'no site is allowed any more',
    async () => (await allowedOrigins(reader)).length === 0,
  );
  expect(await reader.records('annotations')).toEqual([]);
  const kept = await about.evaluateInPage(async () => {
    const { chrome } = globalThis as typeof globalThis & ExtensionPage;
    return Object.keys(await chrome.storage.local.get(null));
  });
  // An open page may have asked already, which begins a new library with its witness.
  expect(kept.filter((key) => key !== 'witness')).toEqual([]);

  await page.target.activate();
  await reader.wake(page);
  await reader.highlight(page, PASSAGE, 'blue');
  expect(await reader.records('annotations')).toHaveLength(1);
});
