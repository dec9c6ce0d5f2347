/** Han, kana and Hangul are read by the character, other scripts by the word. */
const CHARACTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/gu;
const WORD = /[\p{L}\p{N}]+(?:[’'.,\-‑_][\p{L}\p{N}]+)*/gu;

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
  const characters = text.match(CHARACTER)?.length ?? 0;
  const rest = characters === 0 ? text : text.replace(CHARACTER, ' ');
  const words = rest.match(WORD)?.length ?? 0;
  const minutes = words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE;
  return {
    wordCount: words + Math.ceil(characters / 2),
    readingMinutes: Math.max(1, Math.ceil(minutes)),
  };
}
