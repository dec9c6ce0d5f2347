/**
 * In which regional form of a language dates and numbers are written: that of the reader's browser,
 * `en-GB` for `en`, since “13 November” and “November 13” are both English. The language itself
 * where the browser does not speak it.
 */
export function regionalLocale(locale: string, browserLanguages: readonly string[]): string {
  const regional = browserLanguages
    .map(canonical)
    .find((tag) => tag?.split('-')[0] === locale.split('-')[0]);
  return regional ?? locale;
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    // Not a BCP 47 tag, such as `C` or `en_GB.UTF-8`: it says nothing of how to write a date.
    return undefined;
  }
}
