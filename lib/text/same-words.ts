const QUIET = /[\s\p{Cf}\p{Pd}\p{Cc}\u0640\u2212]|[\u064b-\u065f]|[\u0591-\u05c7]/gu;
const QUOTES = /["'`\u00b4\u2018-\u201f\u2032-\u2037\u2039\u203a\u00ab\u00bb]/gu;

/**
 * Whether two texts say the same in the same letters, typography aside. Stricter than folding:
 * accents and vowel signs count here, since in many scripts they make another word.
 */
export function sameWords(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other);
}

function plain(text: string): string {
  return text.normalize('NFKC').toUpperCase().toLowerCase().replace(QUIET, '').replace(QUOTES, "'");
}
