const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 'ja'],
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Han}/gu, 'zh'],
  [/\p{sc=Arabic}/gu, 'ar'],
  [/\p{sc=Hebrew}/gu, 'he'],
  [/\p{sc=Cyrillic}/gu, 'ru'],
  // Of the languages in Latin letters only English has this word, in every twentieth place.
  [/\bthe\b/giu, 'en'],
];

/** The language of a text by its script, or as English, where nobody states it. */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, 4_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const found = SCRIPTS.find(
    ([script, language]) =>
      (sample.match(script)?.length ?? 0) > letters * (language === 'en' ? 0.005 : 0.2),
  );
  return found?.[1];
}
