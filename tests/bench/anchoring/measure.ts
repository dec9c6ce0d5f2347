import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../support/browsers/find-browser';
import { bundleForPage } from '../bundle-for-page';
import type { Row } from './in-page';

const PAGES = join(import.meta.dirname, 'pages');
const SEEDS = ['a', 'b', 'c'];
const OUTCOMES = ['right', 'near', 'wrong', 'missed'] as const;

export interface Options {
  json: boolean;
  /** Prints every passage that did not come out right. */
  verbose: boolean;
}

/** `npm run bench -- anchoring`: what becomes of marked passages when their pages change. */
export async function measure({ json, verbose }: Options): Promise<void> {
  const script = await bundleForPage(join(import.meta.dirname, 'in-page.ts'), 'anchoringBench');
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined)
    throw new Error('No Chromium: set CHROMIUM_PATH to its program');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const rows: (Row & { page: string })[] = [];
  try {
    const page = await browser.newPage({ javaScriptEnabled: true });
    for (const name of readdirSync(PAGES)) {
      for (const seed of SEEDS) {
        await page.setContent(readFileSync(join(PAGES, name), 'utf8'));
        const found = await page.evaluate(
          `{ ${script}; anchoringBench.runPage(${JSON.stringify(`${seed}:${name}`)}) }`,
        );
        rows.push(...(found as Row[]).map((row) => ({ ...row, page: name })));
      }
    }
  } finally {
    await browser.close();
  }
  if (json) console.log(JSON.stringify(summary(rows), null, 2));
  else print(summary(rows));
  if (verbose)
    for (const row of rows) if (row.outcome !== 'right') console.log(JSON.stringify(row));
}

interface Line extends Record<(typeof OUTCOMES)[number], number> {
  name: string;
  passages: number;
}

/** Per cent of each outcome, for each class and for all. */
function summary(rows: readonly Row[]): Line[] {
  const line = (name: string, own: readonly Row[]): Line => {
    const share = (outcome: Row['outcome']) =>
      Math.round((1000 * own.filter((row) => row.outcome === outcome).length) / own.length) / 10;
    return {
      name,
      passages: own.length,
      right: share('right'),
      near: share('near'),
      wrong: share('wrong'),
      missed: share('missed'),
    };
  };
  const names = [...new Set(rows.map(({ className }) => className))];
  const lines = names.map((name) =>
    line(
      name,
      rows.filter((row) => row.className === name),
    ),
  );
  return [...lines, line('all', rows)];
}

function print(lines: readonly Line[]): void {
  const columns = ['passages', ...OUTCOMES] as const;
  console.log(`${'%'.padEnd(32)}${columns.map((name) => name.padStart(10)).join('')}`);
  for (const line of lines) {
    const figures = columns.map((name) =>
      (name === 'passages' ? String(line[name]) : line[name].toFixed(1)).padStart(10),
    );
    console.log(line.name.padEnd(32) + figures.join(''));
  }
}
