/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** A quote as it stands on a card: its words, and those of them that are marked. */
export interface CardWords {
  text: string;
  marks: readonly Stretch[];
}

const INVISIBLE =
  /[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]|\p{Surrogate}|(?!\n)\p{Cc}/gu;

/**
 * Reads the words of a card as they are typed: what stands between two pairs of equals signs is
 * marked (`==so==`, as in Markdown). Blank lines become single ones; what is invisible and would
 * cut or reorder a line goes.
 */
export function readCardWords(typed: string): CardWords {
  const clean = typed
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(INVISIBLE, '')
    .split(/\n+/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
  let text = '';
  let from = 0;
  const marks: Stretch[] = [];
  for (const found of clean.matchAll(/==([^=\n](?:[^\n]*?[^=\n])?)==/gu)) {
    text += clean.slice(from, found.index);
    marks.push({ start: text.length, end: text.length + (found[1] ?? '').length });
    text += found[1] ?? '';
    from = found.index + found[0].length;
  }
  return { text: text + clean.slice(from), marks };
}

/** A stretch of the words, with its marks. */
export function cutWords({ text, marks }: CardWords, { start, end }: Stretch, add = ''): CardWords {
  return {
    text: text.slice(start, end) + add,
    marks: marks
      .map((mark) => ({
        start: Math.max(mark.start, start) - start,
        end: Math.min(mark.end, end) - start,
      }))
      .filter((mark) => mark.end > mark.start),
  };
}

const MARKS: Record<string, readonly [open: string, close: string]> = {
  ar: ['«', '»'],
  da: ['»', '«'],
  de: ['„', '“'],
  es: ['«', '»'],
  fa: ['«', '»'],
  fr: ['«\u00A0', '\u00A0»'],
  it: ['«', '»'],
  pl: ['„', '”'],
  pt: ['«', '»'],
  ru: ['«', '»'],
  uk: ['«', '»'],
};
/** Languages whose cards stand without quotation marks: the wash says it. */
const WITHOUT_MARKS = new Set(['ja', 'zh', 'ko']);
const OPENS = /^[“”„«»‹›‘’"'「『]/u;

/** The quotation marks that words get: those of their language, unless they bring their own. */
export function marksFor(
  { text }: CardWords,
  language: string | undefined,
): readonly [open: string, close: string] {
  const base = language?.split('-')[0]?.toLowerCase() ?? '';
  if (WITHOUT_MARKS.has(base) || OPENS.test(text)) return ['', ''];
  return MARKS[base] ?? ['“', '”'];
}

/** The words in the quotation marks of their language. */
export function inQuotationMarks(words: CardWords, language: string | undefined): CardWords {
  const [open, close] = marksFor(words, language);
  const by = open.length;
  return {
    text: open + words.text + close,
    marks: words.marks.map(({ start, end }) => ({ start: start + by, end: end + by })),
  };
}

/** The large quotation mark of a card: decoration, so one of three is enough. */
export function ornamentOf(language: string | undefined, direction: 'ltr' | 'rtl'): string {
  if (/^(?:ja|zh-(?:hant|tw|hk|mo))\b/iu.test(language ?? '')) return '「';
  return direction === 'rtl' ? '”' : '“';
}
