import { allowSite } from '../../support/acts';
import type { Surface } from '../../support/browsers/surface';
import { anAnnotation, anArticle } from '../../support/builders';
import { putRecords } from '../../support/put-records';
import type { Reader } from '../../support/reader';
import { median, type Figure } from './figure';
import { greatMarks, greatPage } from './great-page';

const MARKS = 1_000;
const LOADS = 5;
const URL = 'http://great.example/chronicle';

/** What 1,000 highlights cost on a page of a megabyte that was edited since, and without them. */
export async function measureGreatRepaint(reader: Reader): Promise<Figure[]> {
  const page = await openGreatPage(reader);
  const without = await loads(page, 0);
  await putGreatMarks(reader);
  await page.target.activate();
  const all = await loads(page, MARKS);
  const how = `a page of 1 MB, edited since, median of ${LOADS} loads`;
  const longest = (of: Load[]) => median(of.map(({ longest: ms }) => ms));
  return [
    {
      name: 'repaint of 1,000 on an edited page of 1 MB',
      value: median(all.map(({ painted }) => painted)),
      unit: 'ms',
      how: `after the document was there, ${how}`,
    },
    {
      name: 'longest task meanwhile',
      value: longest(all),
      unit: 'ms',
      how: `0: none longer than 50 ms, ${how}`,
    },
    { name: 'longest task without highlights', value: longest(without), unit: 'ms', how },
  ];
}

export async function openGreatPage(reader: Reader): Promise<Surface> {
  const page = await reader.openArticle(URL, greatPage('edited', NOTE_LONG_TASKS));
  await allowSite(reader, page);
  return page;
}

/** The library of a reader who marked 1,000 passages of the first edition. */
export async function putGreatMarks(reader: Reader): Promise<void> {
  const annotations = greatMarks(MARKS).map((mark, at) =>
    anAnnotation({ id: `great-${at}`, articleId: 'great', ...mark, color: 'green' }),
  );
  await putRecords(reader, { annotations, articles: [anArticle({ id: 'great', url: URL })] });
}

/** Answers when the page shows so many highlights: milliseconds since its document was there. */
export async function greatlyPainted(page: Surface, wanted: number): Promise<number> {
  return page.evaluateInPage(
    (count) =>
      new Promise<number>((done) => {
        const look = (): void => {
          let ranges = 0;
          for (const highlight of CSS.highlights.values()) ranges += highlight.size;
          const [navigation] = performance.getEntriesByType('navigation');
          const ready = (navigation as PerformanceNavigationTiming).domContentLoadedEventEnd;
          if (ranges >= count) done(performance.now() - ready);
          else setTimeout(look, 5);
        };
        look();
      }),
    wanted,
  );
}

/** https://w3c.github.io/longtasks/; only what comes after the document is ours. */
const NOTE_LONG_TASKS = `globalThis.longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries()))
    .observe({ type: 'longtask', buffered: true });`;

interface Load {
  painted: number;
  /** The longest task after the document was there, in milliseconds. */
  longest: number;
}

async function loads(page: Surface, marks: number): Promise<Load[]> {
  const all: Load[] = [];
  for (let load = 0; load <= LOADS; load += 1) {
    await page.reload();
    const painted = await greatlyPainted(page, marks);
    all.push({ painted, longest: await page.evaluateInPage(longestTask) });
  }
  return all.slice(1); // the first warms the caches
}

/** Until the page has settled and what was found has been told to the library. */
async function longestTask(): Promise<number> {
  await new Promise((done) => setTimeout(done, 4_000));
  const [navigation] = performance.getEntriesByType('navigation');
  const ready = (navigation as PerformanceNavigationTiming).domContentLoadedEventEnd;
  const { longTasks } = globalThis as typeof globalThis & { longTasks: PerformanceEntry[] };
  const ours = longTasks.filter(({ startTime }) => startTime > ready);
  return Math.max(0, ...ours.map(({ duration }) => duration));
}
