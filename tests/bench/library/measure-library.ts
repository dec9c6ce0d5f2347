import type { BrowserName } from '../../support/browsers/contract';
import { until, type Surface } from '../../support/browsers/surface';
import { buildExtension } from '../../support/build';
import { ensureBrowser } from '../../support/install-browser';
import { Reader } from '../../support/reader';
import { quantile, type Figure } from '../product/figure';
import { fillLibrary, WORDS } from './fill-library';

const SIZE = { articles: 5_000, annotations: 100_000 };

/** What readers type, in the languages of the library, letter by letter. */
const TYPED = ['harbour', 'messgerät', 'encre coule', 'الميناء', '日記', 'чернила', '"in pencil"'];

/** A large library in both browsers: how soon it shows, how it keeps up with typing and scrolling. */
export async function measureLibrary(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const browser of ['chromium', 'firefox'] as const) {
    ensureBrowser(browser);
    buildExtension(browser);
    const reader = await Reader.start(browser);
    try {
      figures.push(...(await measureIn(reader, browser)));
    } finally {
      await reader.leave();
    }
  }
  return figures;
}

async function measureIn(reader: Reader, browser: BrowserName): Promise<Figure[]> {
  const page = await reader.openArticle(
    'http://bench.example/a',
    '<!doctype html><title>A</title><article><h1>A</h1><p>One passage to begin with.</p></article>',
  );
  await reader.wake(page);
  await reader.highlight(page, 'One passage to begin with');
  const desk = await reader.deskPage();
  await until('a library', async () => (await reader.records('annotations')).length > 0);
  await desk.evaluateInPage(fillLibrary, SIZE, WORDS);
  // A second library page would share its thread and its heap with the one that is measured.
  await desk.close();
  reader.forgetDesk();

  const library = await reader.browser.extensionPage('library.html');
  const first = await until(
    'the first rows',
    () => library.evaluate(sinceNavigation, 'li[data-annotation]'),
    60_000,
  );
  const whole = await until(
    'all of it',
    () => library.evaluate(sinceNavigation, '.rail .count'),
    120_000,
  );
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const idle = await heapOf(library);
  const keystrokes = await library.evaluate(typeAll, TYPED);
  const scrolled = await library.evaluate(scrollDown);
  const how = `${browser}, ${SIZE.annotations} annotations in ${SIZE.articles} articles`;
  return [
    { name: 'library page → first rows', value: first, unit: 'ms', limit: 300, how },
    { name: 'library page → all of it', value: whole, unit: 'ms', how },
    {
      name: 'keystroke, p95',
      value: quantile(keystrokes.painted, 0.95),
      unit: 'ms',
      limit: 50,
      how: `${how}, ${keystrokes.painted.length} keystrokes, to the next paint`,
    },
    {
      name: 'keystroke → its results, p95',
      value: quantile(keystrokes.shown, 0.95),
      unit: 'ms',
      how: `${how}, until all that it finds is shown`,
    },
    { name: 'longest block while scrolling', value: scrolled, unit: 'ms', limit: 50, how },
    ...(idle === undefined
      ? []
      : [{ name: 'heap of the page', value: idle, unit: 'MB' as const, limit: 300, how }]),
  ];
}

/** Milliseconds since the page was asked for, once there is such an element. */
function sinceNavigation(css: string): number | undefined {
  return document.querySelector(css) === null ? undefined : performance.now();
}

async function heapOf(page: Surface): Promise<number | undefined> {
  const bytes = await page.evaluateInPage(() => {
    const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } };
    return memory?.usedJSHeapSize;
  });
  return bytes === undefined || bytes === null ? undefined : bytes / 1_000_000;
}

/** From each letter to the next paint, and to the paint that shows all that it finds. */
async function typeAll(texts: string[]): Promise<{ painted: number[]; shown: number[] }> {
  const field = document.querySelector<HTMLInputElement>('[role=search] input');
  if (field === null) throw new Error('There is no search field.');
  const painted = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
  const taken = { painted: [] as number[], shown: [] as number[] };
  for (const text of texts) {
    for (let length = 1; length <= text.length + 1; length += 1) {
      const began = performance.now();
      field.value = length > text.length ? '' : text.slice(0, length);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await painted();
      taken.painted.push(performance.now() - began);
      while (document.querySelector('main[aria-busy=true]') !== null) await painted();
      taken.shown.push(performance.now() - began);
    }
  }
  return taken;
}

/** The longest stretch in which nothing else could happen. */
async function scrollDown(): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const { port1, port2 } = new MessageChannel();
  const beat = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    port2.postMessage(0);
  };
  port1.addEventListener('message', beat);
  port1.start();
  beat();
  for (let step = 0; step < 60; step += 1) {
    window.scrollBy({ top: 1_500 });
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  port1.close();
  return longest;
}
