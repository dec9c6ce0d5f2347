const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 'ja'],
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Han}/gu, 'zh'],
  [/\p{sc=Arabic}/gu, 'ar'],
  [/\p{sc=Hebrew}/gu, 'he'],
  [/\p{sc=Cyrillic}/gu, 'ru'],
];

/** The commonest small words of a language that others do not have. */
const WORDS: readonly (readonly [string, string])[] = [
  ['en', 'the of and to that was'],
  ['de', 'der die und das nicht von'],
  ['fr', 'les des et une est pour'],
  ['es', 'los las del y una el'],
  ['it', 'il che di della è gli'],
  ['pt', 'os das do não uma em'],
];

/** The language of a text by its script and its small words, where nobody states it. */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, 4_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) > letters * 0.2) return language;
  }
  const words = sample.toLowerCase().split(/[^\p{L}]+/u);
  const counts = WORDS.map(([language, list]) => {
    const small = new Set(list.split(' '));
    return [language, words.filter((word) => small.has(word)).length] as const;
  }).toSorted(([, a], [, b]) => b - a);
  const [best, next] = counts;
  if (best === undefined || next === undefined) return undefined;
  return best[1] > words.length * 0.08 && best[1] > next[1] * 1.5 ? best[0] : undefined;
}
