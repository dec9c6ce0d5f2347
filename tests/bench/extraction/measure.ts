import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { launch } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { findBrowser } from '../../support/browsers/find-browser';
import type { Row } from './in-page';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Words of each sample page that belong to the site and not to the article. */
const FURNITURE: Record<string, string[]> = {
  'harbour-courier': [
    'Min Read',
    'Share this Article',
    'Leave a comment',
    'Related Articles',
    'Ilse Marchetti',
    'Last updated',
    'Tide Table',
    'Most Read',
  ],
  'long-read': [
    'min read',
    'More from Essays',
    'Letters to the editor',
    'Subscribe',
    'For a century and a half',
  ],
  arabic: ['شارك المقال', 'اقرأ أيضا', 'التعليقات', 'الأكثر قراءة', 'سلمى الحداد'],
};

/** Prints product and Readability on the sample pages, read in one Chromium. */
export async function measure({ json }: { json: boolean }): Promise<void> {
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error('No Chromium was found.');
  const browser = await launch({ executablePath, args: ['--no-sandbox'] });
  const rows: (Row & { page: string })[] = [];
  try {
    const tab = await browser.newPage();
    await tab.evaluate(await script());
    for (const [page, furniture] of Object.entries(FURNITURE)) {
      const html = readFileSync(resolve(ROOT, `tests/fixtures/pages/${page}/index.html`), 'utf8');
      const call = `comparison.compare(${JSON.stringify(html)}, ${JSON.stringify(furniture)})`;
      const found = (await tab.evaluate(call)) as Row[];
      rows.push(...found.map((row) => ({ page, ...row, ms: Math.round(row.ms * 10) / 10 })));
    }
  } finally {
    await browser.close();
  }
  if (json) console.log(JSON.stringify(rows));
  else console.table(rows);
}

/** `in-page` as one script. */
async function script(): Promise<string> {
  const output = (await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      lib: {
        entry: resolve(import.meta.dirname, 'in-page.ts'),
        formats: ['iife'],
        name: 'comparison',
      },
    },
  })) as Rollup.RollupOutput[];
  const code = output[0]?.output[0].code ?? '';
  return code.replace(/^(?:var|const) comparison/mu, 'globalThis.comparison');
}
