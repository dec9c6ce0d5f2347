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
  language: string;
  direction?: 'ltr' | 'rtl';
  marked: Marked[];
}

/** What a library looks like after some weeks of reading. */
export const READINGS: readonly Reading[] = [
  {
    url: 'http://commons.example/who-owns-a-cloud',
    title: 'Who Owns a Cloud?',
    byline: ['Ada Brandt', 'Noor Haddad'],
    siteName: 'The Commons Weekly',
    published: '2025-08-19',
    language: 'en',
    marked: [
      {
        quote: 'Rain was the last water without an agreement attached to it.',
        color: 'purple',
        tags: ['negotiation', 'law'],
      },
      {
        quote: 'A ledger of the weather needs a signature that the weather will not give.',
        color: 'pink',
        tags: ['law'],
      },
    ],
  },
  {
    url: 'http://northline.example/fisheries',
    title: 'The Fisheries Talks, One Year After',
    byline: ['Tomas Okoye'],
    siteName: 'Northline Review',
    published: '2026-03-04',
    language: 'en',
    marked: [
      {
        quote:
          'Both ministers call it an agreement; neither will say to what. Their waters are measured by different instruments, in different months, to different depths.',
        color: 'blue',
        tags: ['negotiation'],
      },
      { quote: 'They agreed on the tea before they agreed on the table.', color: 'purple' },
    ],
  },
  {
    url: 'http://kahan.example/toshokan',
    title: '図書館の灯りを消さない町',
    byline: ['佐伯みどり'],
    siteName: '河畔新聞',
    published: '2026-10-28',
    language: 'ja',
    marked: [{ quote: '読む人が一人でもいるかぎり、そこは図書館だからだ。', color: 'yellow' }],
  },
  {
    url: 'http://saltandshore.example/gauges',
    title: 'What the Tide Gauges Remember',
    byline: ['Rosa Castellan'],
    siteName: 'Salt & Shore',
    published: '2026-11-02',
    language: 'en',
    marked: [
      { quote: 'A gauge is a diary kept by a wall.', color: 'purple', tags: ['water', 'writing'] },
      {
        quote:
          'the 1987 readings were “corrected by hand, in a hand nobody has been able to identify”',
        color: 'pink',
        note: 'If this is true the whole southern series starts nine years later.',
      },
    ],
  },
  {
    url: 'http://nahr.example/water',
    title: 'الماء لا يعرف الحدود',
    byline: ['سلمى الخطيب'],
    siteName: 'جريدة النهر',
    published: '2026-11-09',
    language: 'ar',
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

/** What was marked and then put into the trash. */
export const THROWN_AWAY: Reading = {
  url: 'http://limetrees.example/older',
  title: 'Why Cities Are Planting Fewer, Older Trees',
  byline: ['Jonas Aldery'],
  siteName: 'The Commons Weekly',
  published: '2026-09-12',
  language: 'en',
  marked: [
    {
      quote: 'Every felled lime was replaced by four saplings and one of them lived.',
      color: 'green',
    },
    { quote: 'A street remembers its shade longer than its name.', color: 'yellow' },
    { quote: 'Is a timetable a promise?', color: 'blue' },
    { quote: 'corrected by hand, twice, by nobody in particular', color: 'pink' },
  ],
};

/** Puts readings into the library, each from its own page, as the popup does. */
export async function storeReadings(reader: Reader, readings: readonly Reading[]): Promise<void> {
  for (const reading of readings) {
    const { url, marked, ...about } = reading;
    const body = marked.map(({ quote }) => `<p>${quote}</p>`).join('');
    const page = await reader.openArticle(
      url,
      `<title>${reading.title}</title><h1>${reading.title}</h1>${body}`,
    );
    const popup = await reader.browser.clickToolbarButton(page);
    await popup.find({ css: '.popup-bar' });
    await popup.close();
    await storeMarked(reader, url, about, marked);
    await page.close();
  }
}

export async function storeMarked(
  reader: Reader,
  url: string,
  about: Omit<Reading, 'marked' | 'url'>,
  marked: readonly Marked[],
): Promise<void> {
  const { title, byline, siteName, published, language, direction = 'ltr' } = about;
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
      article: {
        id: articleId,
        title,
        byline,
        siteName,
        published,
        language,
        direction,
        wordCount: 900,
      },
      action: newId(),
    });
    if ((answer as { ok: boolean }).ok !== true) throw new Error(JSON.stringify(answer));
  }
}
