/** A BCP 47 tag in its canonical form, or nothing when the page wrote something else. */
export function languageOf(given: string | null | undefined): string | undefined {
  const tag = (given ?? '').trim().replaceAll('_', '-');
  if (CANONICAL.test(tag)) return tag;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    // Pages write “english” or “en-US,en” here: that is no language.
    return undefined;
  }
}

/** The commonest are known without asking the browser, whose first answer is slow. */
const CANONICAL = /^(?:en|de|fr|es|it|pt|nl|ru|ja)(?:-(?:US|GB|DE|FR|ES|BR))?$/;

const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

/** The direction that a page states, else that of its title's first letter. */
export function directionOf(stated: string | null | undefined, title: string): 'ltr' | 'rtl' {
  const direction = stated?.trim().toLowerCase();
  if (direction === 'ltr' || direction === 'rtl') return direction;
  return RIGHT_TO_LEFT.test(/\p{L}/u.exec(title)?.[0] ?? '') ? 'rtl' : 'ltr';
}
