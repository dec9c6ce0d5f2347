/**
 * In which regional form of a language dates and numbers are written: that of the reader's browser,
 * `en-GB` for `en`, since “13 November” and “November 13” are both English. The language itself
 * where the browser does not speak it, or writes it in another script.
 */
export function regionalLocale(locale: string, browserLanguages: readonly string[]): string {
  const written = writtenLanguage(locale);
  const regional = browserLanguages.find((tag) => writtenLanguage(tag) === written);
  return regional === undefined ? locale : new Intl.Locale(regional).toString();
}

/**
 * The language of a BCP 47 tag with the script it is written in: `zh-Hant` for `zh-TW`
 * (https://unicode.org/reports/tr35/#Likely_Subtags). Nothing for what is no tag, such as `auto`,
 * `C` or `en_GB.UTF-8`: it says nothing of a language.
 */
export function writtenLanguage(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return undefined;
  }
}
