import { isDropped } from './fold';
import type { SearchableText } from './searchable-text';
import { trimSpan } from './trim-span';
import { wholeCharacter } from './whole-characters';

/**
 * The raw span of a folded one. Folding leaves out dashes and invisible characters; those that the
 * quote itself begins or ends with are taken in again.
 */
export function foldedSpan(
  { raw, folded }: SearchableText,
  span: { start: number; end: number },
  exact: string,
): { start: number; end: number } {
  let start = folded.origin[span.start]!;
  let end = folded.origin[span.end - 1]! + 1;
  if (isDropped(exact.charCodeAt(0)))
    while (start > 0 && isDropped(raw.charCodeAt(start - 1))) start--;
  if (isDropped(exact.charCodeAt(exact.length - 1))) {
    while (end < raw.length && isDropped(raw.charCodeAt(end))) end++;
  }
  const whole = { start: wholeCharacter(raw, start, -1), end: wholeCharacter(raw, end, 1) };
  return trimSpan(raw, whole.start, whole.end);
}
