import type { CardLook } from '@/lib/sharing/card/card-design';
import { type CardWords, cutWords } from '@/lib/sharing/card/card-words';
import { divideWords, shortenWords } from '@/lib/sharing/card/divide-words';
import { type CardContent, largestSize, layQuote, planCard } from './card-plan';
import { drawCard } from './draw-card';

/**
 * More than a card ever holds, in UTF-16 units: longer words are not laid out to find that they do
 * not fit. A passage may have fifty times as many.
 */
const MOST_UNITS = 4_000;

/** What becomes of a quote that is too long for one card. */
export type LongQuote = 'shorten' | 'divide';

export interface MadeCards {
  /** One, or as many as the quote was divided onto. */
  cards: readonly { canvas: HTMLCanvasElement; words: CardWords }[];
  /** The quote does not fit on one card as it is. */
  isTooLong: boolean;
}

/** Makes the cards of a quote: the largest letters that fit, the same on each. */
export function makeCards(
  place: HTMLElement,
  content: CardContent,
  look: CardLook,
  long: LongQuote,
): MadeCards {
  const whole = planCard(content, look);
  const isHopeless = content.words.text.length > MOST_UNITS;
  const size = isHopeless ? undefined : largestSize(place, content, whole);
  if (size !== undefined) {
    const canvas = drawCard(place, content, look, whole, size);
    return { cards: [{ canvas, words: content.words }], isTooLong: false };
  }
  const parted = { ...content, part: long === 'divide' ? '9/9' : undefined };
  const fits = (words: CardWords) => fitsSmallest(place, { ...parted, words }, look);
  const parts =
    long === 'divide'
      ? divideWords(beginning(content.words, 12), fits, content.language, content.closing)
      : [shortenWords(beginning(content.words, 2), fits, content.language, content.closing)];
  const planned = parts.map((words, index) => {
    const part = parts.length > 1 ? `${index + 1}/${parts.length}` : undefined;
    const each = { ...content, words, part };
    const plan = planCard(each, look);
    return { each, plan, largest: largestSize(place, each, plan) ?? plan.measures.size.smallest };
  });
  const common = Math.min(...planned.map(({ largest }) => largest));
  return {
    cards: planned.map(({ each, plan }) => ({
      canvas: drawCard(place, each, look, plan, common),
      words: each.words,
    })),
    isTooLong: true,
  };
}

/** No more of the words than so many cards could hold. */
function beginning(words: CardWords, cards: number): CardWords {
  const end = cards * MOST_UNITS;
  return words.text.length <= end ? words : cutWords(words, { start: 0, end });
}

/** Whether words fit in the smallest letters; cheaper than finding the largest. */
function fitsSmallest(place: HTMLElement, content: CardContent, look: CardLook): boolean {
  if (content.words.text.length > MOST_UNITS) return false;
  const plan = planCard(content, look);
  const { smallest } = plan.measures.size;
  const outside = (plan.inset.top + plan.inset.bottom) * smallest;
  return layQuote(place, content, plan, smallest).height + outside <= plan.quote.height;
}
