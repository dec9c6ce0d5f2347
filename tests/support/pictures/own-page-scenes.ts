import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@/lib/domain/new-id';
import type { Surface } from '../browsers/surface';
import type { Reader } from '../reader';
import { READINGS, storeMarked, storeReadings, THROWN_AWAY } from './readings';
import { LATER_MARKED, openEdited, openSample, SAMPLES } from './samples';
import type { Scene } from './scene';

const LIBRARY = { width: 1280, height: 900 };
const LIBRARY_TALL = { width: 1280, height: 1000 };
const NARROW = { width: 500, height: 900 };
const OPTIONS = { width: 1200, height: 860 };
const WELCOME = { width: 1100, height: 760 };

function page(name: string, path: string, size: Scene['size'], css: string): Scene {
  return {
    name,
    ...(size && { size }),
    async arrange(reader) {
      const surface = await reader.browser.extensionPage(path);
      await surface.find({ css });
      return surface;
    },
  };
}

async function library(reader: Reader, query = ''): Promise<Surface> {
  const surface = await reader.browser.extensionPage(`library.html?${query}`);
  await surface.find({ css: '.annotation' });
  return surface;
}

function welcomeStep(number: 1 | 2 | 3): Scene {
  return {
    name: `welcome-${number}`,
    size: WELCOME,
    async arrange(reader) {
      const surface = await reader.browser.extensionPage('welcome.html');
      for (let step = 1; step < number; step += 1) {
        await surface.click({ css: 'footer .button-primary' });
        await surface.find({ css: `.steps li:nth-child(${step + 1})[aria-current]` });
      }
      await surface.find({ css: '.steps' });
      return surface;
    },
  };
}

/** Before anything was marked. */
export const FIRST_SCENES: readonly Scene[] = [
  page('library-empty', 'library.html', LIBRARY, '.empty, h1, h2'),
  welcomeStep(1),
  welcomeStep(2),
  welcomeStep(3),
];

/** After some weeks of reading. */
export const LATER_SCENES: readonly Scene[] = [
  {
    name: 'library-list',
    size: LIBRARY,
    async arrange(reader, language) {
      await storeReadings(reader, READINGS);
      const { url, marked: _, ...about } = SAMPLES[language];
      const page = await openSample(reader, SAMPLES[language]);
      await storeMarked(reader, url, about, LATER_MARKED[language]);
      await page.close();
      return library(reader);
    },
  },
  {
    name: 'library-search',
    size: LIBRARY,
    async arrange(reader, language) {
      const query = { en: 'q=water+agreement&tag=negotiation', ar: 'q=مكتبة' }[language];
      return library(reader, query);
    },
  },
  page('library-no-results', 'library.html?q=watr+agreemnt&tag=negotiation', LIBRARY, '.empty'),
  {
    name: 'library-narrow',
    size: NARROW,
    async arrange(reader, language) {
      const query = { en: 'q=water+agreement&tag=negotiation', ar: 'q=مكتبة' }[language];
      return library(reader, query);
    },
  },
  {
    name: 'library-article',
    size: { width: 1280, height: 960 },
    async arrange(reader, language) {
      const articles = await reader.records('articles');
      const sample = articles.find(({ url }) => url === SAMPLES[language].url);
      return library(reader, `article=${sample?.id ?? ''}`);
    },
  },
  {
    name: 'library-attention',
    size: LIBRARY_TALL,
    async arrange(reader, language) {
      // Opened once more after its newspaper edited it.
      const edited = await openEdited(reader, SAMPLES[language]);
      const popup = await reader.browser.clickToolbarButton(edited);
      await popup.find({ css: '.annotation .status' });
      const surface = await reader.browser.extensionPage('library.html?view=attention');
      await surface.find({ css: '.annotations' });
      await edited.close();
      return surface;
    },
  },
  {
    name: 'library-bulk',
    size: { width: 1280, height: 860 },
    async arrange(reader) {
      const surface = await library(reader);
      for (const key of ['j', 'x', 'j', 'x', 'j', 'j', 'x']) await surface.press(key);
      await surface.find({ css: '.pick' });
      return surface;
    },
  },
  {
    name: 'library-trash',
    size: { width: 1280, height: 760 },
    async arrange(reader) {
      await storeReadings(reader, [THROWN_AWAY]);
      const thrown = new Set(THROWN_AWAY.marked.map(({ quote }) => quote));
      for (const { id, quote } of await reader.records('annotations')) {
        if (!thrown.has(quote)) continue;
        await reader.message('annotation.delete', { id, action: newId() });
      }
      const surface = await reader.browser.extensionPage('library.html?view=trash');
      await surface.find({ css: 'main .row' });
      return surface;
    },
  },
  { name: 'export', size: { width: 1100, height: 880 }, arrange: exportDialog },
  {
    name: 'export-progress',
    size: { width: 900, height: 640 },
    async arrange(reader) {
      const surface = await exportDialog(reader);
      await surface.click({ css: 'dialog[open] .dialog-foot .button-primary' });
      await surface.find({ css: 'dialog[open] [role="status"]' });
      return surface;
    },
  },
  {
    name: 'restore-report',
    size: { width: 1000, height: 900 },
    async arrange(reader) {
      const exporting = await exportDialog(reader);
      await exporting.click({ css: 'dialog[open] fieldset .choice:last-child' });
      await exporting.click({ css: 'dialog[open] .dialog-foot .button-primary' });
      const backup = await reader.download('.gz');
      await exporting.close();
      const surface = await library(reader);
      await surface.click({ css: '.library-foot .button, .library-foot .link-button' });
      await surface.chooseFiles('dialog[open] input[type=file]', backup);
      await surface.find({ css: 'dialog[open] .ledger' });
      return surface;
    },
  },
  {
    name: 'options-sites',
    size: OPTIONS,
    async arrange(reader, language) {
      for (const url of [SAMPLES[language].url, 'http://saltandshore.example/gauges']) {
        await allow(reader, url);
      }
      const surface = await reader.browser.extensionPage('options.html#sites');
      await surface.find({ css: 'main .ledger tbody tr + tr' });
      return surface;
    },
  },
  ...['general', 'highlighting', 'sharing', 'keyboard', 'about'].map((section) =>
    page(`options-${section}`, `options.html#${section}`, OPTIONS, 'main h1, main h2'),
  ),
  {
    name: 'backup-health',
    size: { width: 1200, height: 980 },
    async arrange(reader) {
      const surface = await reader.browser.extensionPage('options.html#data');
      await surface.click({ css: '.setting .button' });
      await surface.find({ css: '.stat-date + .meta' });
      await surface.gone({ css: '.setting .button[aria-disabled="true"]' });
      return surface;
    },
  },
  {
    name: 'import-report',
    size: { width: 1000, height: 900 },
    arrange: async (reader) => planImport(reader, 12),
  },
  page('rescue', 'rescue.html', { width: 900, height: 700 }, 'h1'),
];

/** What fills the library: after everything else. */
export const LAST_SCENES: readonly Scene[] = [
  {
    name: 'import-progress',
    size: { width: 900, height: 860 },
    async arrange(reader) {
      const surface = await planImport(reader, 30_000);
      await surface.click({ css: 'dialog[open] .dialog-foot .button-primary' });
      await surface.find({ css: 'dialog[open] progress' });
      return surface;
    },
  },
];

/** The dry run of another tool's file; one line of it cannot be read. */
async function planImport(reader: Reader, count: number): Promise<Surface> {
  const rows = Array.from(
    { length: count },
    (_, at) =>
      `"Reading ${at} of the gauge was written down by hand.","What the Tide Gauges Remember, ${at % 40}","Rosa Castellan",,"Note ${at}",,,,,"2026-10-0${(at % 9) + 1} 09:00:00",`,
  );
  const head =
    'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags';
  const file = join(await mkdtemp(join(tmpdir(), 'pictures-')), 'readwise-data.csv');
  await writeFile(file, [head, ...rows, ',,,,,,,,,,'].join('\n'));
  const surface = await library(reader);
  await surface.click({ css: '.library-foot .button, .library-foot .link-button' });
  await surface.chooseFiles('dialog[open] input[type=file]', file);
  await surface.find({ css: 'dialog[open] .ledger' });
  return surface;
}

/** Says in the popup over a page that its site always shows highlights. */
async function allow(reader: Reader, url: string): Promise<void> {
  await reader.browser.allowPrompts([`*://*.${new URL(url).hostname}/*`]);
  const page = await reader.open(url);
  const popup = await reader.browser.clickToolbarButton(page);
  await popup.find({ css: '.annotation' });
  if (await popup.has({ css: '.popup-foot [role="switch"]' })) {
    await popup.click({ css: '.popup-foot [role="switch"]' });
  } else await popup.click({ css: '.popup-body .button-primary' });
  await page.close();
}

async function exportDialog(reader: Reader): Promise<Surface> {
  const surface = await library(reader);
  await surface.click({
    css: '[role="search"] ~ * .button, .library-tools .button, header .button',
  });
  await surface.find({ css: 'dialog[open] .choice' });
  return surface;
}
