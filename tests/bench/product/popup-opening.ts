import { anAnnotation, anArticle } from '../../support/builders';
import { putRecords } from '../../support/put-records';
import type { Reader } from '../../support/reader';
import { median, type Figure } from './figure';
import { greatMarks, greatPage } from './great-page';

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

/**
 * From the start of the popup's document to article and list painted, on the sample article and on a
 * page of a megabyte, each with twenty annotations.
 */
export async function measureArticleAndList(reader: Reader): Promise<Figure[]> {
  const sample = 'http://pages.example/harbour-courier/';
  const great = 'http://great.example/chronicle';
  reader.pages.page(great, { body: greatPage('first') });
  const marks = greatMarks(20);
  await reader.wake(await reader.open(sample)); // a library is there from the first question on
  await putRecords(reader, {
    articles: [anArticle({ id: 'sample', url: sample }), anArticle({ id: 'great', url: great })],
    annotations: ['sample', 'great'].flatMap((articleId) =>
      marks.map((mark, at) => anAnnotation({ id: `${articleId}-${at}`, articleId, ...mark })),
    ),
  });
  const figures: Figure[] = [];
  for (const [name, url, limit] of [
    ['the sample article', sample, 75],
    ['a page of 1 MB', great, 400],
  ] as const) {
    const page = await reader.open(url);
    const shown: number[] = [];
    for (let count = 0; count <= OPENINGS; count += 1) {
      const popup = await reader.browser.clickToolbarButton(page);
      await popup.find({ css: '.annotation' });
      shown.push(
        await popup.evaluate(() => performance.getEntriesByName('page shown')[0]?.startTime ?? 1e6),
      );
      await popup.close();
    }
    figures.push({
      name: `popup’s document → article and list, ${name}`,
      value: median(shown.slice(1)),
      unit: 'ms',
      limit,
      how: `after the frame that shows both, 20 annotations, median of ${OPENINGS} openings`,
    });
  }
  return figures;
}

async function paintTimes(): Promise<{ began: number; first: number; article: number }> {
  const largest = await new Promise<number>((done) => {
    new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? 0)).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
  });
  // Told a moment after the paint itself; with the largest told, it is there.
  const [first] = performance.getEntriesByName('first-contentful-paint');
  if (first === undefined) throw new Error('no paint was told');
  return { began: performance.timeOrigin, first: first.startTime, article: largest };
}
