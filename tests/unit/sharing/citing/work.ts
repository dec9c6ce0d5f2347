import {
  type Citable,
  type CitationStyle,
  citationText,
  citedWork,
} from '@/lib/sharing/citing/citation';

const ARTICLE: Citable = {
  title: 'A Table With No Head: How Two Neighbours Talked',
  byline: ['Ilse Marchetti'],
  siteName: 'The Harbour Courier',
  published: '2026-11-13',
  accessed: '2026-11-23T10:00:00.000Z',
  url: 'https://harbourcourier.example/table',
  language: 'en',
};

const WORDS = {
  date: (iso: string) => `<${iso}>`,
  accessed: (date: string) => `accessed ${date}`,
  comma: ', ',
};

/** An article in one style, as text: in full, and as it stands in a text. */
export function cited(style: CitationStyle, changes: Partial<Citable> = {}) {
  const { full, inText } = style.cite(citedWork({ ...ARTICLE, ...changes }), WORDS);
  return { full: citationText(full), inText: citationText(inText) };
}

export const PEOPLE = (count: number) =>
  ['Ilse Marchetti', 'Petra Hollan', 'Tomas Berend', 'Amira Solène', 'Jean-Luc Picard']
    .concat(
      Array.from(
        { length: 30 },
        (_, index) => `Writer${'abcdefghijklmnopqrstuvwxyzåäöæ'[index]} Name`,
      ),
    )
    .slice(0, count);
