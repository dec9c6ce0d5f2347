/** The day of a date, written as the language of an article writes it; empty for what is none. */
export function dayOf(published: string | undefined, language: string | undefined): string {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(published ?? '')?.[0];
  if (day === undefined || Number.isNaN(Date.parse(day))) return '';
  try {
    const form = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    return form.format(Date.parse(day));
  } catch {
    // A page may call its language anything.
    return day;
  }
}
