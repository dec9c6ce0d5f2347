import { fold, type FoldedText } from './fold';

/** Raw units folded in one step: a millisecond or two. */
const STEP = 1 << 17;

/**
 * Folds a long text step by step, so that a page can breathe in between: each call does one step
 * and answers the folded text once there is nothing left to do.
 */
export function foldInSteps(raw: string): () => FoldedText | undefined {
  const parts: { from: number; folded: FoldedText }[] = [];
  let at = 0;
  return () => {
    const end = Math.min(raw.length, afterPair(raw, at + STEP));
    if (at === 0 && end === raw.length) return fold(raw);
    if (at < end) parts.push({ from: at, folded: fold(raw.slice(at, end)) });
    at = end;
    return at < raw.length ? undefined : joined(parts, raw.length);
  };
}

/** The offset, or the one after it where it would tear a surrogate pair. */
function afterPair(raw: string, offset: number): number {
  return (raw.charCodeAt(offset) & 0xfc00) === 0xdc00 ? offset + 1 : offset;
}

function joined(
  parts: readonly { from: number; folded: FoldedText }[],
  rawLength: number,
): FoldedText {
  const size = parts.reduce((sum, { folded }) => sum + folded.codes.length, 0);
  const codes = new Uint16Array(size);
  const origin = new Uint32Array(size + 1);
  let length = 0;
  for (const { from, folded } of parts) {
    codes.set(folded.codes, length);
    for (let i = 0; i < folded.codes.length; i++) origin[length + i] = folded.origin[i]! + from;
    length += folded.codes.length;
  }
  origin[size] = rawLength;
  return { text: parts.map(({ folded }) => folded.text).join(''), codes, origin };
}
