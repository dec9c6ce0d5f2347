import { newId } from '@/lib/domain/new-id';
import type { HighlightColor } from '@/lib/domain/highlight-color';
import type { Reader } from '../reader';

/** A passage that somebody marked, and what they wrote. */
export interface Marked {
  quote: string;
  color: HighlightColor;
  note?: string;
  tags?: string[];
}

export interface Reading {
  url: string;
  title: string;
  byline: string[];
  siteName: string;
  published: string;
  direction?: 'ltr' | 'rtl';
  marked: Marked[];
}

/** What a library looks like after some weeks of reading. */
export const READINGS: readonly Reading[] = [
  {
    url: 'http://fieldnotes.example/slow-maps',
    title: 'Slow Maps: Why Surveyors Still Walk',
    byline: ['Ada Brandt', 'Noor Haddad'],
    siteName: 'Field Notes Quarterly',
    published: '2026-10-30',
    marked: [
      {
        quote: 'A map drawn on foot forgets nothing that the feet remembered.',
        color: 'yellow',
        note: 'The best sentence of the piece. *Walking* as a method of measurement.',
        tags: ['method', 'maps'],
      },
      {
        quote: 'Satellites see the roof; surveyors knock on the door.',
        color: 'green',
        tags: ['maps'],
      },
    ],
  },
  {
    url: 'http://lettersdaily.example/patience',
    title: 'Patience Is a Schedule',
    byline: ['Tomas Okoye'],
    siteName: 'Letters Daily',
    published: '2026-11-02',
    marked: [
      {
        quote: 'Waiting is only empty when nobody has written down what it is for.',
        color: 'blue',
        note: 'Who writes it down, though?',
        tags: ['negotiation'],
      },
      {
        quote: 'Eleven years is not a delay. It is a curriculum.',
        color: 'pink',
        note: 'A little too neat.',
      },
      { quote: 'They agreed on the tea before they agreed on the table.', color: 'purple' },
    ],
  },
  {
    url: 'http://nahr.example/water',
    title: 'الماء لا يعرف الحدود',
    byline: ['سلمى الخطيب'],
    siteName: 'جريدة النهر',
    published: '2026-11-09',
    direction: 'rtl',
    marked: [
      {
        quote: 'النهر يمرّ بالجميع، ولا يسأل أحداً عن اسمه.',
        color: 'green',
        note: 'جملة تختصر المقال كله.',
        tags: ['ماء'],
      },
    ],
  },
];

/** Puts readings into the library, each from its own page, as the popup does. */
export async function storeReadings(reader: Reader, readings: readonly Reading[]): Promise<void> {
  for (const reading of readings) {
    const { url, marked, siteName, ...article } = reading;
    const body = marked.map(({ quote }) => `<p>${quote}</p>`).join('');
    const page = await reader.openArticle(
      url,
      `<title>${reading.title}</title><h1>${reading.title}</h1>${body}`,
    );
    const popup = await reader.browser.clickToolbarButton(page);
    await popup.find({ css: '.popup-bar' });
    await popup.close();
    await storeMarked(reader, url, { ...article, siteName }, marked);
    await page.close();
  }
}

export async function storeMarked(
  reader: Reader,
  url: string,
  { title, byline, siteName, published, direction = 'ltr' }: Omit<Reading, 'marked' | 'url'>,
  marked: readonly Marked[],
): Promise<void> {
  const tabId = await reader.tabShowing(url);
  const articleId = newId();
  for (const { quote, color, note = '', tags = [] } of marked) {
    const answer = await reader.message('tab.annotate', {
      tabId,
      annotation: {
        id: newId(),
        quote,
        selectors: [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }],
        color,
        note,
        tags,
      },
      article: { id: articleId, title, byline, siteName, published, direction, wordCount: 900 },
      action: newId(),
    });
    if ((answer as { ok: boolean }).ok !== true) throw new Error(JSON.stringify(answer));
  }
}
