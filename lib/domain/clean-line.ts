/** Control characters, and those that turn the direction of what follows, never leave with a text. */
const UNSAFE = /[\p{Cc}\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]|\p{Surrogate}/gu;

/** A text of a page on one line, without what is invisible and would reorder or cut its surroundings. */
export function cleanLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(UNSAFE, '').trim();
}
