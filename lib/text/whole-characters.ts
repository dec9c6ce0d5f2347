const JOINED = /\p{M}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|[\u1160-\u11ff]/u;
const AROUND = 48;

/**
 * Moves an offset that would cut a character as readers see it (an emoji sequence, a letter with
 * its accents, a surrogate pair) to that character's start (−1) or end (+1).
 */
export function wholeCharacter(text: string, offset: number, direction: -1 | 1): number {
  if (offset <= 0 || offset >= text.length) return Math.min(Math.max(offset, 0), text.length);
  const near = text.slice(Math.max(0, offset - 2), offset + 2);
  if (!JOINED.test(near) && !isLowSurrogate(text.charCodeAt(offset))) return offset;
  const from = Math.max(0, offset - AROUND);
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(
    text.slice(from, offset + AROUND),
  );
  const segment = segments.containing(offset - from);
  if (!segment || segment.index + from === offset) return offset;
  return from + segment.index + (direction > 0 ? segment.segment.length : 0);
}

function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}
