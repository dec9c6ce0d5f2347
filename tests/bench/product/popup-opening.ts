import type { Reader } from '../../support/reader';
import { median, type Figure } from './figure';

const OPENINGS = 9;

/** From the click on the toolbar button to the popup painted, and its own part of that. */
export async function measurePopup(reader: Reader): Promise<Figure[]> {
  const page = await reader.open('http://pages.example/harbour-courier/');
  const painted: number[] = [];
  const own: number[] = [];
  const read: number[] = [];
  for (let count = 0; count <= OPENINGS; count += 1) {
    const clicked = Date.now();
    const popup = await reader.browser.clickToolbarButton(page);
    await popup.find({ role: 'heading', nameHas: 'A Table With No Head' });
    const { began, first, article } = await popup.evaluate(paintTimes);
    painted.push(began + first - clicked);
    own.push(first);
    read.push(article);
    await popup.close();
  }
  const how = `median of ${OPENINGS} openings`;
  return [
    { name: 'click → popup painted', value: median(painted.slice(1)), unit: 'ms', how },
    {
      name: 'popup’s own part of it',
      value: median(own.slice(1)),
      unit: 'ms',
      how: `first contentful paint since its document began, ${how}`,
    },
    {
      name: 'popup’s document → article shown',
      value: median(read.slice(1)),
      unit: 'ms',
      how: `largest paint, the article’s title, ${how}`,
    },
  ];
}

async function paintTimes(): Promise<{ began: number; first: number; article: number }> {
  const [first] = performance.getEntriesByName('first-contentful-paint');
  const largest = await new Promise<number>((done) => {
    new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? 0)).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
  });
  return { began: performance.timeOrigin, first: first?.startTime ?? Number.NaN, article: largest };
}
