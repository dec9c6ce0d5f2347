const ELLIPSIS = '…';

/**
 * At most `limit` characters as readers count them (grapheme clusters,
 * https://unicode.org/reports/tr29/), an ellipsis included; ends after a whole word where one ends
 * in the last third.
 */
export function truncate(text: string, limit: number, locale?: string): string {
  if (text.length <= limit) return text;
  const end = graphemesEnd(text, limit, locale);
  if (end === text.length) return text;
  const cut = graphemesEnd(text, Math.max(0, limit - 1), locale);
  const word = lastWordEnd(text, cut, locale);
  return text.slice(0, word > cut * (2 / 3) ? word : cut).trimEnd() + ELLIPSIS;
}

/** Where the first `count` characters end. */
function graphemesEnd(text: string, count: number, locale?: string): number {
  let left = count;
  for (const { index } of segmenter('grapheme', locale).segment(text)) {
    if (left-- === 0) return index;
  }
  return text.length;
}

/** The last place at or before `cut` where a word ends. */
function lastWordEnd(text: string, cut: number, locale?: string): number {
  let end = 0;
  for (const { index, segment } of segmenter('word', locale).segment(text)) {
    if (index + segment.length > cut) break;
    if (/[\p{L}\p{N}]/u.test(segment)) end = index + segment.length;
  }
  return end;
}

function segmenter(granularity: 'grapheme' | 'word', locale?: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(locale, { granularity });
  } catch {
    // A page may declare a language that is no language tag; the reader's own serves then.
    return new Intl.Segmenter(undefined, { granularity });
  }
}
