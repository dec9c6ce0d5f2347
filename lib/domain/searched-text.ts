/** Ends a block: no term crosses it, but context may stand on its other side. */
export const BLOCK_END = '\n';
/**
 * The edge of a box within a line: some browsers let a term cross it, others do not, so ours never
 * do; between two letters nobody knows whether a word ends there.
 */
export const SEAM = '\u0001';
/** Something without text, an image or a ruby annotation: neither term nor context crosses it. */
export const INTERRUPTION = '\u0000';

/** A stretch of a searched text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * The text of a page as browsers search it for a text directive: what is shown, white space
 * collapsed, blocks divided by `BLOCK_END` (https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document).
 */
export interface SearchedText {
  readonly text: string;
  /** The same, unit for unit, without capitals, accents and shapes of quotation marks. */
  readonly folded: string;
  /** Whether no word is cut at an offset. */
  isWordBoundary(at: number): boolean;
  /** The words of a stretch that lies in one block: what `Intl.Segmenter` calls segments, with letters or digits. */
  wordsIn(stretch: Stretch): Stretch[];
  /** The block around an offset. */
  blockAround(at: number): Stretch;
}

/** `language` is the page's, a BCP 47 tag; an unknown one counts as none. */
export function createSearchedText(text: string, language?: string): SearchedText {
  const folded = foldUnits(text);
  const segmenter = segmenterFor(language);
  /** Where segments of a block begin, by where the block begins. */
  const starts = new Map<number, Set<number>>();

  function blockAround(at: number): Stretch {
    let start = at;
    while (start > 0 && !isDivider(text.charAt(start - 1))) start -= 1;
    let end = at;
    while (end < text.length && !isDivider(text.charAt(end))) end += 1;
    return { start, end };
  }

  function segmentStarts({ start, end }: Stretch): Set<number> {
    const earlier = starts.get(start);
    if (earlier !== undefined) return earlier;
    const found = new Set<number>();
    for (const { index } of segmenter.segment(text.slice(start, end))) found.add(start + index);
    starts.set(start, found);
    return found;
  }

  return {
    text,
    folded,
    blockAround,
    isWordBoundary(at) {
      if (isSeamInWord(text, at)) return false;
      const before = text.charAt(at - 1);
      const after = text.charAt(at);
      if (!isWordUnit(before) || !isWordUnit(after)) return !cutsPair(before, after);
      return segmentStarts(blockAround(at)).has(at);
    },
    wordsIn({ start, end }) {
      const words: Stretch[] = [];
      for (const { index, segment } of segmenter.segment(text.slice(start, end))) {
        if (!LETTER.test(segment)) continue;
        words.push({ start: start + index, end: start + index + segment.length });
      }
      return words;
    },
  };
}

const LETTER = /[\p{L}\p{N}]/u;

export function isDivider(unit: string): boolean {
  return unit === BLOCK_END || unit === SEAM || unit === INTERRUPTION;
}

function isSeamInWord(text: string, at: number): boolean {
  const seam = text.charAt(at) === SEAM ? at : at - 1;
  if (text.charAt(seam) !== SEAM) return false;
  return LETTER.test(text.charAt(seam - 1)) && LETTER.test(text.charAt(seam + 1));
}

/** Letters, digits, marks, and halves of characters, which may be either. */
function isWordUnit(unit: string): boolean {
  return unit !== '' && /[\p{L}\p{N}\p{M}\p{Cs}\p{Pc}'’.,:·]/u.test(unit);
}

function cutsPair(before: string, after: string): boolean {
  return /[\uD800-\uDBFF]/u.test(before) && /[\uDC00-\uDFFF]/u.test(after);
}

function segmenterFor(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language === '' ? undefined : language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' }); // a page may say anything
  }
}

const QUOTES: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201A': "'",
  '\u201B': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u201F': '"',
  '\u05F3': "'",
  '\u05F4': '"',
};

/** What each UTF-16 unit folds to, learned as texts bring it; 0 is not yet known. A pure function's memory. */
const known = new Uint16Array(0x10000);
const PIECE = 8192;

/** Unit for unit, so that every offset stays what it is. */
export function foldUnits(text: string): string {
  let folded = '';
  for (let from = 0; from < text.length; from += PIECE) {
    const codes = new Uint16Array(Math.min(PIECE, text.length - from));
    for (let i = 0; i < codes.length; i++) {
      const unit = text.charCodeAt(from + i);
      codes[i] = known[unit] || learn(unit);
    }
    folded += Reflect.apply(String.fromCharCode, undefined, codes);
  }
  return folded;
}

function learn(unit: number): number {
  const folded = foldCharacter(String.fromCharCode(unit));
  known[unit] = folded.length === 1 ? folded.charCodeAt(0) : unit;
  return known[unit];
}

function foldCharacter(character: string): string {
  const quote = QUOTES[character];
  if (quote !== undefined) return quote;
  if (/\p{Zs}/u.test(character)) return ' ';
  const base = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  // What folds to more or to nothing stays: only its case is folded.
  return base.length === 1 ? base : character.toLowerCase();
}
