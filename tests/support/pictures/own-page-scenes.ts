import type { Surface } from '../browsers/surface';
import type { Reader } from '../reader';
import { READINGS, storeReadings } from './readings';
import type { Scene } from './scene';

const LIBRARY = { width: 1280, height: 900 };
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

async function library(reader: Reader): Promise<Surface> {
  const surface = await reader.browser.extensionPage('library.html');
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
    async arrange(reader) {
      await storeReadings(reader, READINGS);
      return library(reader);
    },
  },
  page('library-search', 'library.html?q=river', LIBRARY, '.annotation'),
  page('library-no-results', 'library.html?q=xylophone', LIBRARY, '[role="search"]'),
  page('library-narrow', 'library.html', NARROW, '.annotation'),
  {
    name: 'library-article',
    size: LIBRARY,
    async arrange(reader) {
      const [article] = await reader.records('articles');
      const surface = await reader.browser.extensionPage(
        `library.html?article=${article?.id ?? ''}`,
      );
      await surface.find({ css: '.annotation' });
      return surface;
    },
  },
  {
    name: 'library-bulk',
    size: LIBRARY,
    async arrange(reader) {
      const surface = await library(reader);
      const boxes = await surface.all({ role: 'checkbox' });
      for (const box of boxes.slice(0, 2)) await surface.clickAt(box.x, box.y);
      return surface;
    },
  },
  {
    name: 'export',
    size: { width: 1100, height: 880 },
    async arrange(reader) {
      const surface = await library(reader);
      await surface.click({
        css: '[role="search"] ~ * .button, .library-tools .button, header .button',
      });
      await surface.find({ css: 'dialog[open] .choice' });
      return surface;
    },
  },
  page('library-trash', 'library.html?view=trash', LIBRARY, 'main'),
  ...['general', 'highlighting', 'sites', 'keyboard', 'about'].map((section) =>
    page(`options-${section}`, `options.html#${section}`, OPTIONS, 'main h1, main h2'),
  ),
  page('rescue', 'rescue.html', OPTIONS, 'h1'),
];
