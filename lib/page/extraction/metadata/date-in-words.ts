import { dayOf, normalDigits, publishedOf } from './published';

/**
 * The day that a line names, as machines or as people write it, in the page's language or in
 * English. What could be two days is no date.
 */
export function dateIn(given: string | undefined, language = 'en'): string | undefined {
  const text = normalDigits(given);
  const eastern = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u.exec(text);
  if (eastern !== null) return dayOf(eastern[1], eastern[2], eastern[3]);
  return publishedOf(text) ?? dayOfWords(text, language) ?? dayOfNumbers(text);
}

function dayOfWords(text: string, language: string): string | undefined {
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(text)?.[0];
  if (year === undefined) return undefined;
  const lower = text.toLowerCase();
  for (const [name, month] of monthsOf(language)) {
    const at = lower.search(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u'));
    if (at < 0) continue;
    const before = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|º|er)?[.\s,-]*(?:de |of )?$/u.exec(
      lower.slice(0, at),
    );
    const after = /^[.\s-]*(\d{1,2})(?!\d|:)/u.exec(lower.slice(at + name.length));
    const day = before?.[1] ?? after?.[1];
    if (day !== undefined) return dayOf(year, String(month), day);
  }
  return undefined;
}

/** 28/10/2023 can only be one day; 03/08/2023 could be two, and is left alone. */
function dayOfNumbers(text: string): string | undefined {
  const match = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d{2})(?!\d)/u.exec(text);
  if (match === null) return undefined;
  const [first, second] = [Number(match[1]), Number(match[2])];
  // Dots stand between day and month, wherever they stand at all.
  if (text.includes('.') || first > 12 || first === second)
    return dayOf(match[3], match[2], match[1]);
  return second > 12 ? dayOf(match[3], match[1], match[2]) : undefined;
}

function monthsOf(language: string): Map<string, number> {
  const months = new Map<string, number>();
  for (const locale of Intl.getCanonicalLocales(['en', ...localesOf(language)])) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, {
        month: style,
        day: 'numeric',
        timeZone: 'UTC',
      });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2023, month - 1, 1));
        const name = parts
          .find((part) => part.type === 'month')
          ?.value.toLowerCase()
          .replaceAll('.', '');
        if (name !== undefined && /^[\p{L}\p{M}]+$/u.test(name)) months.set(name, month);
      }
    }
  }
  // Longer names first: “mayo” must not be read as “may”.
  return new Map([...months].toSorted(([a], [b]) => b.length - a.length));
}

function localesOf(language: string): string[] {
  try {
    const locales = Intl.getCanonicalLocales(language.replaceAll('_', '-'));
    // The Levant has month names of its own.
    return locales.some((locale) => locale.startsWith('ar')) ? [...locales, 'ar-SY'] : locales;
  } catch {
    // `lang` is free text in pages: an invalid one is no language.
    return [];
  }
}
