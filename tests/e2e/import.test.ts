import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { allowSite } from '../support/acts';
import { until } from '../support/browsers/surface';
import { flow } from '../support/flow';

const URL = 'http://gauges.example/diary';
const PAGE = `<!doctype html><html lang="en"><title>What the Tide Gauges Remember</title><article>
<h1>What the Tide Gauges Remember</h1><p>Every harbour has one. A gauge is a diary kept by a wall,
and nobody reads it. The keepers wrote in pencil, because ink runs when the sea comes in.</p></article>`;

const CSV = `Highlight,Title,Author,URL,Note,Location,Date
A gauge is a diary kept by a wall,What the Tide Gauges Remember,Rosa Castellan,${URL}?utm_source=mail,"Use as an epigraph.
.method",1,2025-10-09 08:15:00
The keepers wrote in pencil,What the Tide Gauges Remember,Rosa Castellan,${URL},,2,2025-10-09 08:16:00
,Nothing marked,,,,,
`;

flow('passages of another tool come in, and stand on their page from then on', async (reader) => {
  const file = join(await mkdtemp(join(tmpdir(), 'pullquote-import-')), 'a-name-that-says-nothing');
  await writeFile(file, CSV);
  const library = await reader.browser.extensionPage('library.html');
  await library.click({ role: 'button', name: 'Import from another tool' });
  await library.chooseFiles('dialog[open] input[type=file]', file);
  await library.hasText('Readwise, 3 records');
  await library.hasText('Added, in 1 article');
  expect(await reader.records('annotations')).toEqual([]);
  await library.click({ role: 'button', name: 'Import 2' });
  await library.hasText('2 annotations were added.');
  await library.click({ role: 'button', name: 'See them' });
  await library.hasText('2 annotations in 1 article');

  const tab = await reader.openArticle(URL, PAGE);
  await allowSite(reader, tab);
  await reader.annotatorIsIn(tab);
  await reader.isHighlighted(tab, 'A gauge is a diary kept by a wall');
  await reader.isHighlighted(tab, 'The keepers wrote in pencil');
  await until('their place is known', async () =>
    (await reader.records('annotations')).every(({ selectors }) => selectors.length > 2),
  );
  expect(await reader.records('annotations')).toMatchObject([
    { origin: { importer: 'readwise' }, lastSeen: { state: 'anchored' } },
    { origin: { importer: 'readwise' }, lastSeen: { state: 'anchored' } },
  ]);
});
