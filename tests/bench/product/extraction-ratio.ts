import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { builtExtension } from '../../support/build';
import type { ChromiumTarget } from '../../support/browsers/chromium-target';
import type { Reader } from '../../support/reader';
import { median, type Figure } from './figure';

const ROOT = resolve(import.meta.dirname, '../../..');
const RUNS = 15;

/** The shipped script against nothing but a clone of the page and Readability, side by side. */
export async function measureExtraction(reader: Reader): Promise<Figure[]> {
  const page = await reader.open('http://pages.example/long-read/');
  const target = page.target as ChromiumTarget;
  const shipped = ['readability.js', 'extract-article.js']
    .map((name) => readFileSync(join(builtExtension('chromium'), name), 'utf8'))
    .join('\n');
  const library = readFileSync(
    join(ROOT, 'node_modules/@mozilla/readability/Readability.js'),
    'utf8',
  );
  // Both are read as text each time, as a script that is injected is.
  const scripts = {
    shipped,
    alone: `{ var module = {};\n${library}\nnew Readability(document.cloneNode(true)).parse(); }`,
  };
  const times = { shipped: [] as number[], alone: [] as number[] };
  for (let run = 0; run <= RUNS; run += 1) {
    for (const name of ['alone', 'shipped'] as const) {
      const source = `async () => {
        const began = performance.now();
        await (0, eval)(${JSON.stringify(scripts[name])});
        return performance.now() - began;
      }`;
      times[name].push(Number(await target.call(source, [], 'page')));
    }
  }
  const [ours, theirs] = [median(times.shipped.slice(1)), median(times.alone.slice(1))];
  const how = `the long sample article, median of ${RUNS} runs in one page`;
  return [
    { name: 'extraction', value: ours, unit: 'ms', how },
    { name: 'clone + Readability alone', value: theirs, unit: 'ms', how },
    { name: 'extraction ÷ clone + Readability', value: ours / theirs, unit: '×', how },
  ];
}
