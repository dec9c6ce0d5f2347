/** Text of another tool as it may be stored: well formed, with plain line ends, without controls. */
export function cleanText(value: unknown): string {
  if (typeof value !== 'string') return '';
  return (
    value
      .toWellFormed()
      .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
      // oxlint-disable-next-line no-control-regex -- they are what is removed
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/gu, '')
      .trim()
  );
}

/** The same on one line, at most `limit` UTF-16 units long. */
export function cleanLine(value: unknown, limit = 4_000): string {
  const line = cleanText(value).replace(/\s+/gu, ' ');
  return line.length <= limit ? line : line.slice(0, limit - 1).toWellFormed();
}

/** Texts of a list, or the parts of one text. */
export function cleanList(value: unknown, separator: string | RegExp): string[] {
  const parts: readonly unknown[] = Array.isArray(value)
    ? value
    : cleanText(value).split(separator);
  return parts.map((part) => cleanLine(part)).filter((part) => part !== '');
}
