import { sentencesIn, type Stretch } from './sentences';
import { trimSpan } from './trim-span';

/** How far one step through a text goes. */
export type ReadingUnit = 'word' | 'sentence' | 'paragraph';

/** A text in the units in which it is read. Offsets are of the raw text, in UTF-16 units. */
export interface ReadingSteps {
  /** The units of that size that a stretch holds whole, in reading order. */
  within(stretch: Stretch, unit: ReadingUnit): readonly Stretch[];
  /** The first unit that ends after an offset: the one there, or the next. */
  from(offset: number, unit: ReadingUnit): Stretch | undefined;
  /** The first unit that begins at an offset or after it. */
  after(offset: number, unit: ReadingUnit): Stretch | undefined;
  /** The last unit that ends at an offset or before it. */
  before(offset: number, unit: ReadingUnit): Stretch | undefined;
  /** Counts the sentences of some more paragraphs; answers whether all are counted. */
  countSome(): boolean;
  /** Which sentence of how many begins at an offset, from 1; `undefined` until all are counted. */
  placeOf(offset: number): { number: number; count: number } | undefined;
}

/** A paragraph longer than this is read in parts, so that no step takes long. */
const LONG = 20_000;
/** So many units of text are counted at once. */
const SOME = 40_000;

const HAS_WORDS = /[\p{L}\p{N}]/u;

/**
 * Divides a text into words, sentences and paragraphs after Unicode's rules for a language
 * (https://www.unicode.org/reports/tr29/). Only what is looked at is divided.
 * @param lines raw offsets at which a line begins, rising
 * @param language BCP 47; one that is not well-formed counts as English
 */
export function createReadingSteps(
  raw: string,
  lines: ArrayLike<number>,
  language: string,
): ReadingSteps {
  const locale = wellFormed(language);
  const words = new Intl.Segmenter(locale, { granularity: 'word' });
  const paragraphs = paragraphsOf(raw, lines);
  const sentences = new Map<number, readonly Stretch[]>();
  const counts: number[] = []; // sentences before each paragraph, as far as counted
  let counted = 0;

  function unitsOf(paragraph: number, unit: ReadingUnit): readonly Stretch[] {
    const whole = paragraphs[paragraph]!;
    if (unit === 'paragraph') return [whole];
    if (unit === 'sentence') {
      const known = sentences.get(paragraph) ?? sentencesIn(raw, whole, locale);
      sentences.set(paragraph, known);
      return known;
    }
    return [...words.segment(raw.slice(whole.start, whole.end))]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ index, segment }) => ({
        start: whole.start + index,
        end: whole.start + index + segment.length,
      }));
  }

  /** The first paragraph that ends after an offset; their number where none does. */
  function paragraphFrom(offset: number): number {
    let low = 0;
    let high = paragraphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (paragraphs[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function first(offset: number, unit: ReadingUnit, fits: (one: Stretch) => boolean) {
    for (let at = paragraphFrom(offset); at < paragraphs.length; at += 1) {
      const found = unitsOf(at, unit).find(fits);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  return {
    within({ start, end }, unit) {
      const found: Stretch[] = [];
      for (let at = paragraphFrom(start); at < paragraphs.length; at += 1) {
        if (paragraphs[at]!.start >= end) break;
        found.push(...unitsOf(at, unit).filter((one) => one.start >= start && one.end <= end));
      }
      return found;
    },
    from: (offset, unit) => first(offset, unit, (one) => one.end > offset),
    after: (offset, unit) => first(offset, unit, (one) => one.start >= offset),
    before(offset, unit) {
      for (let at = Math.min(paragraphFrom(offset), paragraphs.length - 1); at >= 0; at -= 1) {
        const found = unitsOf(at, unit).findLast((one) => one.end <= offset);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    countSome() {
      let done = 0;
      for (let at = counts.length; at < paragraphs.length && done < SOME; at += 1) {
        counts.push(counted);
        counted += unitsOf(at, 'sentence').length;
        done += paragraphs[at]!.end - paragraphs[at]!.start;
      }
      return counts.length === paragraphs.length;
    },
    placeOf(offset) {
      const at = paragraphFrom(offset);
      if (counts.length < paragraphs.length || at === paragraphs.length) return undefined;
      const before = unitsOf(at, 'sentence').filter(({ end }) => end <= offset).length;
      return { number: counts[at]! + before + 1, count: counted };
    },
  };
}

function paragraphsOf(raw: string, lines: ArrayLike<number>): Stretch[] {
  const found: Stretch[] = [];
  for (let i = 0; i < Math.max(lines.length, 1); i += 1) {
    let start = lines[i] ?? 0;
    const end = lines[i + 1] ?? raw.length;
    while (end - start > LONG) {
      const cut = raw.lastIndexOf(' ', start + LONG);
      const until = cut > start ? cut : start + LONG;
      found.push({ start, end: until });
      start = until;
    }
    found.push({ start, end });
  }
  return found
    .map(({ start, end }) => trimSpan(raw, start, end))
    .filter(({ start, end }) => HAS_WORDS.test(raw.slice(start, end)));
}

function wellFormed(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en'; // pages write what they like there
  }
}
