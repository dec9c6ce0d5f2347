import { newId } from '@/lib/domain/new-id';
import type { Surface } from '../../support/browsers/surface';
import { allowSite } from '../../support/acts';
import { COLOR_NAMES, type Reader } from '../../support/reader';
import { quantile, median, type Figure } from './figure';
import { longPage, passageOf } from './long-page';

const MARKS = 20;
const LOADS = 5;

/** From the click on a colour to the annotation in the database, by real clicks. */
export async function measureMarking(reader: Reader): Promise<Figure[]> {
  const page = await reader.openArticle('http://news.example/long', longPage());
  await reader.wake(page);
  const desk = await reader.deskPage();
  await page.target.activate();
  const times: number[] = [];
  for (let number = 0; number < MARKS; number += 1) {
    await page.selectText(passageOf(number));
    await page.inPage.find({ role: 'button', nameHas: COLOR_NAMES.yellow });
    const stored = desk.evaluateInPage(untilStored, number + 1);
    const clicked = page.evaluateInPage(nextClick);
    await page.inPage.click({ role: 'button', nameHas: COLOR_NAMES.yellow });
    times.push((await stored) - (await clicked));
  }
  const how = `${MARKS} real clicks on a colour, until another page reads it from the database`;
  return [{ name: 'mark → stored, p95', value: quantile(times, 0.95), unit: 'ms', how }];
}

/** From the start of a page load to all of its annotations painted. */
export async function measureRepaint(reader: Reader): Promise<Figure[]> {
  const url = 'http://news.example/many';
  const page = await reader.openArticle(url, longPage(1000, 12));
  await allowSite(reader, page);
  const figures: Figure[] = [];
  let stored = 0;
  for (const count of [1, 100, 1000]) {
    await store(reader, url, stored, count);
    stored = count;
    const times: number[] = [];
    for (let load = 0; load < LOADS; load += 1) {
      await page.reload();
      times.push(await paintedAfterLoad(page, count));
    }
    const how = `after the document was there, 1,000 paragraphs, median of ${LOADS} loads`;
    const name = `repaint of ${count.toLocaleString('en')}`;
    figures.push({ name, value: median(times), unit: 'ms', how });
  }
  return figures;
}

async function store(reader: Reader, url: string, from: number, to: number): Promise<void> {
  const tabId = await reader.tabShowing(url);
  const articleId = newId();
  for (let number = from; number < to; number += 1) {
    const exact = passageOf(number);
    const answer = await reader.message('tab.annotate', {
      tabId,
      annotation: {
        id: newId(),
        quote: exact,
        selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
        color: 'green',
        note: '',
        tags: [],
      },
      article: {
        id: articleId,
        title: 'The river council',
        byline: [],
        direction: 'ltr',
        wordCount: 12_000,
      },
      action: newId(),
    });
    if ((answer as { ok: boolean }).ok !== true) throw new Error(JSON.stringify(answer));
  }
}

/** Milliseconds from `DOMContentLoaded` until the page's highlights hold that many ranges. */
async function paintedAfterLoad(page: Surface, count: number): Promise<number> {
  return page.evaluateInPage(
    (wanted) =>
      new Promise<number>((done) => {
        const look = (): void => {
          let ranges = 0;
          for (const highlight of CSS.highlights.values()) ranges += highlight.size;
          const [navigation] = performance.getEntriesByType('navigation');
          const ready = (navigation as PerformanceNavigationTiming).domContentLoadedEventEnd;
          if (ranges >= wanted) done(performance.now() - ready);
          else setTimeout(look, 2);
        };
        look();
      }),
    count,
  );
}

/** When the page's next click happened, by the clock that all pages share. */
function nextClick(): Promise<number> {
  return new Promise((done) => {
    addEventListener('pointerup', (event) => done(performance.timeOrigin + event.timeStamp), {
      capture: true,
      once: true,
    });
  });
}

/** When the database held that many annotations. Asks it again and again: timers sleep in here. */
async function untilStored(count: number): Promise<number> {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('unreadable')));
    });
  const database = await answer(indexedDB.open('pullquote'));
  while (
    (await answer(database.transaction('annotations').objectStore('annotations').count())) < count
  );
  database.close();
  return performance.timeOrigin + performance.now();
}
