import { cardMeasures, type CardLook } from '@/lib/sharing/card/card-design';
import type { CardWords } from '@/lib/sharing/card/card-words';
import { layText, type LaidText } from './lay-text';
import { type QrCode, qrCodeOf } from './qr-code';

/** Everything that stands on a card. */
export interface CardContent {
  words: CardWords;
  /** The quotation mark that was put behind the words. */
  closing: string;
  /** Who said or wrote it. */
  who: string;
  /** Site and date, and what stands between them on one line. */
  where: readonly string[];
  comma: string;
  /** The title of the article, on cards of the style Column. */
  kicker: string;
  /** BCP 47. */
  language?: string | undefined;
  direction: 'ltr' | 'rtl';
  /** The addresses of the QR code: the first that gives one large enough to be read. */
  links: readonly string[];
  /** “1/3”. */
  part?: string | undefined;
}

export interface FooterRow {
  text: string;
  /** Who: in bold. */
  strong: boolean;
}

/** Where everything goes, in pixels; the quote's size is not chosen yet. */
export interface CardPlan {
  measures: ReturnType<typeof cardMeasures>;
  qr: QrCode | undefined;
  footer: { height: number; size: number; rows: readonly FooterRow[] };
  /** What stands above the quote: an ornament, the title, or nothing. */
  headHeight: number;
  /** Between the quote's letters and the edges of its box, in the size of the letters. */
  inset: { top: number; bottom: number };
  lineHeight: number;
  quote: { width: number; height: number };
}

const TALL_LINES: readonly [script: RegExp, lineHeight: number][] = [
  [/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u, 1.7],
  [/\p{Script=Arabic}/u, 1.6],
  [
    /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Sinhala}]/u,
    1.55,
  ],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1.5],
];

/** Plans a card for its content: all but the size of the quote. */
export function planCard(content: CardContent, look: CardLook): CardPlan {
  const measures = cardMeasures(look);
  const { unit, padding, width, height } = measures;
  const qr = qrCodeOf(content.links, { room: height * 0.3, quiet: look.style === 'night' });
  const rows = footerRows(content, qr !== undefined);
  const isArabic = rows.some(({ text }) => /\p{Script=Arabic}/u.test(text));
  const size = isArabic ? 0.85 * unit : measures.footer;
  const footerHeight = Math.max(rows.length * size * 1.45, qr?.size ?? 0);
  const isColumn = look.style === 'column';
  const headHeight = headOf(content, look) * unit;
  const gaps = isColumn ? 0.8 * unit + (headHeight > 0 ? 0.8 * unit : 0) : 1.2 * unit;
  const tall = TALL_LINES.find(([script]) => script.test(content.words.text))?.[1] ?? 1.36;
  const urdu = content.language?.startsWith('ur') === true ? 2.05 : tall;
  return {
    measures,
    qr,
    footer: { height: footerHeight, size, rows },
    headHeight,
    inset: isColumn ? { top: 0.75, bottom: 0.85 } : { top: 0, bottom: 0 },
    lineHeight: look.style === 'marker' ? Math.max(1.62, urdu + 0.12) : urdu,
    quote: {
      width: width - 2 * padding.inline,
      height: height - padding.top - padding.bottom - footerHeight - headHeight - gaps,
    },
  };
}

/** Beside a code there is less room: site and date stand below each other. */
function footerRows({ who, where, comma }: CardContent, isNarrow: boolean): FooterRow[] {
  const below = isNarrow ? where : [where.join(comma)];
  return [{ text: who, strong: true }, ...below.map((text) => ({ text, strong: false }))].filter(
    ({ text }) => text !== '',
  );
}

function headOf({ kicker }: CardContent, { style }: CardLook): number {
  if (style === 'marker') return 0;
  if (style === 'column') return kicker === '' ? 0 : 0.9 * 1.4;
  return 2.6;
}

/** The quote of a plan at a size. */
export function layQuote(
  place: HTMLElement,
  content: CardContent,
  plan: CardPlan,
  size: number,
): LaidText {
  return layText(place, content.words, {
    width: plan.quote.width,
    size,
    lineHeight: plan.lineHeight,
    language: content.language,
    hang: /^[“"‘][\p{Script=Latin}\d]/u.test(content.words.text),
  });
}

/**
 * The largest size at which the quote fits, in whole pixels; `undefined` where not even the
 * smallest does. No word is broken if a smaller size keeps it whole.
 */
export function largestSize(
  place: HTMLElement,
  content: CardContent,
  plan: CardPlan,
): number | undefined {
  const { smallest, largest } = plan.measures.size;
  const fits = (size: number, mayBreak: boolean) => {
    const laid = layQuote(place, content, plan, size);
    const outside = (plan.inset.top + plan.inset.bottom) * size;
    return (mayBreak || !laid.overflows) && laid.height + outside <= plan.quote.height;
  };
  if (!fits(smallest, true)) return undefined;
  const mayBreak = !fits(smallest, false);
  let low: number = smallest;
  let high: number = largest;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle, mayBreak)) low = middle;
    else high = middle - 1;
  }
  return low;
}
