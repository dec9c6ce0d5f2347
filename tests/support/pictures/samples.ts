import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Surface } from '../browsers/surface';
import { FIXTURES, type Reader } from '../reader';
import type { Marked, Reading } from './readings';
import type { Language } from './scene';

/** An article that the pictures are taken on, and what is marked in it. */
export interface Sample extends Reading {
  /** Its page among the fixtures. */
  fixture: string;
  /** Marked first, with the mouse. */
  passage: string;
  /** Marked over it. */
  overlap: Marked;
  /** What a page that was edited says instead. */
  edits: readonly (readonly [from: string, to: string])[];
  /** What the reader writes further on a note, and does not save. */
  draft: string;
}

export const SAMPLES: Record<Language, Sample> = {
  en: {
    fixture: 'harbour-courier/index.html',
    url: 'http://harbourcourier.example/world/table',
    title: '“A Table With No Head”: How Two Neighbours Talked Their Way Back to the River',
    byline: ['Ilse Marchetti'],
    siteName: 'The Harbour Courier',
    published: '2026-11-13',
    language: 'en',
    passage: 'the first agreement between them since the border closed in 2015',
    overlap: {
      quote: 'the shared waters of the Lenn, the first agreement between them',
      color: 'purple',
      note: 'Since 2015, or since the 2009 memorandum?',
    },
    marked: [
      {
        quote: 'the argument about facts was over before the argument about fairness began',
        color: 'yellow',
        note: 'The whole method in one line.',
        tags: ['negotiation', 'method'],
      },
      {
        quote: 'leaves the hardest question, the dam at Kessel, for a second round next year',
        color: 'blue',
        note: 'Who decides if the second round never comes?',
      },
    ],
    edits: [
      ['since the border closed in 2015', 'since the border was closed in 2015'],
      [
        'is modest, and its critics are right that it leaves the hardest question, the dam at Kessel, for a second round next year',
        'is modest',
      ],
    ],
    draft: ' The annex says that the stations stay open. Check',
  },
  ar: {
    fixture: 'arabic/index.html',
    url: 'http://marfa.example/thaqafa/maktaba',
    title: 'مكتبة الميناء تفتح أبوابها ليلًا لأول مرة',
    byline: ['سلمى الحداد'],
    siteName: 'صحيفة المرفأ',
    published: '2026-10-21',
    language: 'ar',
    direction: 'rtl',
    passage: 'كان الضوء الوحيد على رصيف الصيادين يأتي من نافذة المكتبة القديمة',
    overlap: {
      quote: 'في الساعة الواحدة من فجر الخميس، كان الضوء الوحيد على رصيف الصيادين',
      color: 'purple',
      note: 'صورة المقال كلّه.',
    },
    marked: [
      {
        quote: 'أن الناس لا يرفعون أصواتهم في مكان كهذا بعد منتصف الليل',
        color: 'yellow',
        note: 'المنهج كلّه في سطر واحد.',
        tags: ['هدوء', 'منهج'],
      },
      {
        quote: 'ومن المقرر أن تقيّم البلدية التجربة في نهاية العام',
        color: 'blue',
        note: 'من يقرّر إن لم تأتِ الجولة الثانية؟',
      },
    ],
    edits: [
      ['يأتي من نافذة المكتبة القديمة', 'يأتي من شباك المكتبة القديمة'],
      ['ومن المقرر أن تقيّم البلدية التجربة في نهاية العام. ', ''],
    ],
    draft: ' تحقّق من الملحق.',
  },
};

/** The sample's page in a tab, as it was when it was marked. */
export async function openSample(reader: Reader, sample: Sample): Promise<Surface> {
  return reader.openArticle(sample.url, htmlOf(sample));
}

/** The sample's page after its newspaper edited it. */
export async function openEdited(reader: Reader, sample: Sample): Promise<Surface> {
  const html = sample.edits.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`the sample does not say “${from}”`);
    return now.replace(from, to);
  }, htmlOf(sample));
  return reader.openArticle(sample.url, html);
}

function htmlOf({ fixture }: Sample): string {
  return readFileSync(join(FIXTURES, fixture), 'utf8');
}

/** What is marked later, for the library. */
export const LATER_MARKED: Record<Language, readonly Marked[]> = {
  en: [
    {
      quote:
        'a nine-page accord on the shared waters of the Lenn, the first agreement between them',
      color: 'green',
      tags: ['negotiation'],
    },
    {
      quote: '“I need to know in March how much water I will have in July.”',
      color: 'yellow',
      note: 'The agreement seen from a plum orchard. *Use this to open.*',
      tags: ['negotiation', 'voices'],
    },
  ],
  ar: [
    {
      quote: 'ادخل بهدوء، واترك مكانك كما تحب أن تجده',
      color: 'purple',
      note: 'خاتمة المقال عن المكتبة.',
      tags: ['هدوء'],
    },
  ],
};
