import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../support/browsers/find-browser';
import { bundleForPage } from '../bundle-for-page';
import type { Row } from './in-page';

const PAGES = join(import.meta.dirname, '../anchoring/pages');
const SEEDS = ['a', 'b', 'c'];
const SITE = 'http://articles.example';
/** Every so many links are followed in the browser. */
const EVERY = 4;

export interface Options {
  json: boolean;
  /** Prints every passage without a link, and every link that the browser did not find. */
  verbose: boolean;
}

interface Followed extends Row {
  page: string;
  isFirst: boolean;
  /** Whether the browser found the passage; `undefined` where it was not tried. */
  arrived?: boolean | undefined;
}

/** `npm run bench -- fragments`: links to passages, and whether the browser follows them there. */
export async function measure({ json, verbose }: Options): Promise<void> {
  const script = await bundleForPage(join(import.meta.dirname, 'in-page.ts'), 'fragmentBench');
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined)
    throw new Error('No Chromium: set CHROMIUM_PATH to its program');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const rows: Followed[] = [];
  try {
    const context = await browser.newContext();
    await context.route(`${SITE}/**`, (route) => {
      const body = readFileSync(join(PAGES, new URL(route.request().url()).pathname), 'utf8');
      return route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
    });
    for (const name of readdirSync(PAGES)) {
      for (const seed of SEEDS) {
        const page = await context.newPage();
        await page.goto(`${SITE}/${name}`);
        const found = (await page.evaluate(
          `{ ${script}; fragmentBench.runPage(${JSON.stringify(`${seed}:${name}`)}) }`,
        )) as Row[];
        rows.push(...found.map((row, at) => ({ ...row, page: name, isFirst: at === 0 })));
        await page.close();
      }
    }
    for (const row of rows
      .filter(({ link }) => link !== null)
      .filter((_, at) => at % EVERY === 0)) {
      const page = await context.newPage();
      await page.goto(`${SITE}/${row.page}#${row.link}`);
      row.arrived = await arrives(page, script, row.element);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  const figures = summary(rows);
  if (json) console.log(JSON.stringify(figures, null, 2));
  else for (const [name, figure] of Object.entries(figures)) console.log(name.padEnd(40), figure);
  if (!verbose) return;
  for (const row of rows) {
    if (row.link === null || row.arrived === false) console.log(JSON.stringify(row));
  }
}

/** The browser looks for the words a moment after the page has loaded. */
async function arrives(page: Page, script: string, element: string): Promise<boolean> {
  for (let tries = 0; tries < 20; tries++) {
    const target = await page.evaluate(`{ ${script}; fragmentBench.target() }`);
    if (target === element) return true;
    await page.waitForTimeout(50);
  }
  return false;
}

function summary(rows: readonly Followed[]): Record<string, number> {
  const share = (some: number, all: number) => Math.round((1000 * some) / all) / 10;
  const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[times.length >> 1];
  const made = rows.filter(({ link }) => link !== null);
  const followed = rows.filter(({ arrived }) => arrived !== undefined);
  const time = (isFirst: boolean) =>
    Math.round(
      10 * (median(rows.filter((row) => row.isFirst === isFirst).map(({ ms }) => ms)) ?? 0),
    ) / 10;
  return {
    passages: rows.length,
    'links made, %': share(made.length, rows.length),
    'followed in the browser': followed.length,
    'of these found, %': share(followed.filter(({ arrived }) => arrived).length, followed.length),
    'first link on a page, ms (median)': time(true),
    'later ones, ms (median)': time(false),
  };
}
