import { trimSpan } from './trim-span';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** A quotation that ends, and what its sentence goes on with. */
const QUOTED = /[\p{Pf}\p{Pe}"']\s*$/u;
const GOES_ON = /^\p{Ll}/u;

/** Ends that are none: initials, and what is commonly written short before a name or a number. */
const SHORT =
  /(?:^|[\s(“„«"'])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Sra|Jr|Mme|Mlle|Hr|Fr|Nr|No|vs|etc|ca|bzw|approx|Gen|Sen|Rep|Gov|Capt|Lt|Col|Rev|Fig|Vol|pp?)\.$/u;

/**
 * The sentences of one paragraph, white space at their ends left out. Line breaks of the source
 * are no ends, and neither are the full stops of abbreviations, which Unicode's rules cannot know
 * (https://www.unicode.org/reports/tr29/#Sentence_Boundaries).
 */
export function sentencesIn(raw: string, paragraph: Stretch, locale: string): Stretch[] {
  const text = raw.slice(paragraph.start, paragraph.end).replaceAll(/\s/gu, ' ');
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const found: Stretch[] = [];
  let open = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.length;
    const said = text.slice(open, end);
    const goesOn =
      SHORT.test(said.trimEnd()) || (QUOTED.test(said) && GOES_ON.test(text.slice(end)));
    if (goesOn && end < text.length) continue;
    found.push(trimSpan(raw, paragraph.start + open, paragraph.start + end));
    open = end;
  }
  return found.filter(({ start, end }) => end > start);
}
