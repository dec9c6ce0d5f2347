const QUIET = /[\s\p{Cf}\p{Cc}]/u;

/** A span without the white space and the invisible characters at its ends. */
export function trimSpan(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && QUIET.test(text.charAt(from))) from++;
  while (to > from && QUIET.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
