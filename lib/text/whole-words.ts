/** Scripts that write words without spaces between have no cut words. */
const IN_WORD = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;
/** Longer than this is no word, in UTF-16 units. */
const LONGEST = 24;

/** A span that cuts no word: one that begins or ends inside a word takes the whole of it. */
export function wholeWords(
  text: string,
  span: { start: number; end: number },
): { start: number; end: number } {
  return { start: extend(text, span.start, -1), end: extend(text, span.end, 1) };
}

function extend(text: string, from: number, step: 1 | -1): number {
  const inWord = (at: number) => {
    const unit = text.charAt(at);
    return unit !== '' && IN_WORD.test(unit) && !UNSPACED.test(unit);
  };
  const next = (at: number) => (step === 1 ? at : at - 1);
  if (!inWord(from) || !inWord(from - 1)) return from;
  for (let at = from, moved = 0; moved <= LONGEST; at += step, moved += 1) {
    if (!inWord(next(at))) return at;
  }
  return from;
}
