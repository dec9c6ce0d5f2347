import { allowSite } from '../../support/acts';
import type { ChromiumTarget } from '../../support/browsers/chromium-target';
import type { Surface } from '../../support/browsers/surface';
import type { Reader } from '../../support/reader';
import { median, type Figure } from './figure';
import { longPage } from './long-page';

const LOADS = 9;

interface Load {
  scriptBytes: number;
  taskMilliseconds: number;
  heapBytes: number;
}

/** What loading a page costs more when the site is allowed, and when it is not. */
export async function measurePageLoad(reader: Reader): Promise<Figure[]> {
  const url = 'http://news.example/long';
  reader.pages.page(url, longPage());
  const page = await reader.open(url);
  const without = await loads(reader, page);
  await allowSite(reader, page);
  const allowed = await loads(reader, page);

  // The same page on a site that nobody allowed, with the extension at work on the other.
  reader.pages.page('http://other.example/long', longPage());
  const elsewhere = await reader.open('http://other.example/long');
  const notAllowed = await loads(reader, elsewhere);

  const more = (key: keyof Load, of: Load[]): number =>
    Math.max(0, median(of.map((load) => load[key])) - median(without.map((load) => load[key])));
  const how = `median of ${LOADS} loads of 3,000 words`;
  return [
    {
      name: 'script in a page that is not allowed',
      value: median(notAllowed.map(({ scriptBytes }) => scriptBytes)),
      unit: 'bytes',
      limit: 0,
      how: 'scripts of the extension that Chromium parsed',
    },
    {
      name: 'script in an allowed page at load',
      value: median(allowed.map(({ scriptBytes }) => scriptBytes)),
      unit: 'bytes',
      how: 'the same, not compressed',
    },
    {
      name: 'main thread, allowed page',
      value: more('taskMilliseconds', allowed),
      unit: 'ms',
      how: `task time more than before it was allowed, ${how}`,
    },
    {
      name: 'main thread, page not allowed',
      value: more('taskMilliseconds', notAllowed),
      unit: 'ms',
      how: 'the same; noise only',
    },
    {
      name: 'heap, allowed page',
      value: more('heapBytes', allowed) / 1024,
      unit: 'kB',
      how: `JavaScript heap more after a collection, ${how}`,
    },
    {
      name: 'heap, page not allowed',
      value: more('heapBytes', notAllowed) / 1024,
      unit: 'kB',
      how: 'the same; noise only',
    },
  ];
}

async function loads(reader: Reader, page: Surface): Promise<Load[]> {
  const target = page.target as ChromiumTarget;
  const all: Load[] = [];
  await target.send('Performance.enable');
  for (let count = 0; count <= LOADS; count += 1) {
    const parsed = target.parsedScripts(reader.browser.extensionOrigin);
    await page.reload();
    await page.evaluate(idle);
    const scripts = await parsed.stop();
    await target.send('HeapProfiler.collectGarbage');
    const { metrics } = await target.send<{ metrics: { name: string; value: number }[] }>(
      'Performance.getMetrics',
    );
    const metric = (name: string): number =>
      metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    all.push({
      scriptBytes: scripts,
      taskMilliseconds: metric('TaskDuration') * 1000,
      heapBytes: metric('JSHeapUsedSize'),
    });
  }
  return all.slice(1); // the first warms the caches
}

/** Until the page has nothing to do any more. */
function idle(): Promise<void> {
  return new Promise((done) => {
    requestIdleCallback(() => requestIdleCallback(() => done()));
  });
}
