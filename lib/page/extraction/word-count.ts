/** Han, kana and Hangul are read by the character, other scripts by the word. */
const CHARACTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/gu;
const WORD = /[\p{L}\p{N}]+(?:[’'.,\-‑_][\p{L}\p{N}]+)*/gu;

const WORDS_A_MINUTE = 230;
const CHARACTERS_A_MINUTE = 500;

interface Length {
  words: number;
  characters: number;
}

function lengthOf(text: string): Length {
  const characters = text.match(CHARACTER)?.length ?? 0;
  const rest = characters === 0 ? text : text.replace(CHARACTER, ' ');
  return { words: rest.match(WORD)?.length ?? 0, characters };
}

/** Words of a text; in scripts without spaces, two characters count as one word. */
export function wordCountOf(text: string): number {
  const { words, characters } = lengthOf(text);
  return words + Math.ceil(characters / 2);
}

/** Whole minutes that reading takes, at least one. */
export function readingMinutesOf(text: string): number {
  const { words, characters } = lengthOf(text);
  return Math.max(1, Math.ceil(words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE));
}
