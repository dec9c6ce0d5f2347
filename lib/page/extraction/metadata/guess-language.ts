const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 'ja'],
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Han}/gu, 'zh'],
  [/\p{sc=Arabic}/gu, 'ar'],
  [/\p{sc=Hebrew}/gu, 'he'],
  [/\p{sc=Cyrillic}/gu, 'ru'],
  [/\p{sc=Greek}/gu, 'el'],
  [/\p{sc=Thai}/gu, 'th'],
  // Of the languages in Latin letters only English has this word, in every twentieth place.
  [/\bthe\b/giu, 'en'],
];

/** So many characters tell. */
const SAMPLE = 4_000;

/** The language of a text by its script, or as English, where nobody states it. */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const letters = countOf(/\p{L}/gu, sample);
  const found = SCRIPTS.find(
    ([script, language]) => countOf(script, sample) > letters * (language === 'en' ? 0.005 : 0.2),
  );
  return found?.[1];
}

/**
 * The language of a text whose page may state one: where a template says `en` over a text in
 * another script, the text is right.
 */
export function languageOfText(stated: string | undefined, text: string): string | undefined {
  if (stated === undefined) return guessLanguage(text);
  const sample = text.slice(0, SAMPLE);
  const isLatin = countOf(/\p{sc=Latin}/gu, sample) > countOf(/\p{L}/gu, sample) / 2;
  if (isLatin || new Intl.Locale(stated).maximize().script !== 'Latn') return stated;
  return guessLanguage(text) ?? stated;
}

function countOf(letters: RegExp, text: string): number {
  return text.match(letters)?.length ?? 0;
}
