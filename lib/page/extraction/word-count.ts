/** Han, kana and Hangul are read by the character, other scripts by the word. */
const CHARACTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/gu;
const WORD = /[\p{L}\p{N}]+(?:[’'.,\-‑_][\p{L}\p{N}]+)*/gu;

/** The same where all letters are Latin, several times as fast. */
const LATIN_WORD =
  /[0-9A-Za-z\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u024f]+(?:[’'.,\-‑_][0-9A-Za-z\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u024f]+)*/g;
const NOT_LATIN = /[^\0-\u024f\u2010-\u203a]/;

const WORDS_A_MINUTE = 230;
const CHARACTERS_A_MINUTE = 500;

/** How long a text is to its readers. */
interface Length {
  /** In scripts without spaces, two characters count as one word. */
  wordCount: number;
  /** Whole minutes that reading takes, at least one. */
  readingMinutes: number;
}

export function lengthOf(text: string): Length {
  const latin = !NOT_LATIN.test(text);
  const characters = latin ? 0 : (text.match(CHARACTER)?.length ?? 0);
  const rest = characters === 0 ? text : text.replace(CHARACTER, ' ');
  const words = rest.match(latin ? LATIN_WORD : WORD)?.length ?? 0;
  const minutes = words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE;
  return {
    wordCount: words + Math.ceil(characters / 2),
    readingMinutes: Math.max(1, Math.ceil(minutes)),
  };
}
