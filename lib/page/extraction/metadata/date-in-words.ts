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
  if (year === undefined || !/(?<!\d)\d{1,2}(?!\d)/u.test(text)) return undefined;
  const lower = text.toLowerCase();
  for (const style of ['long', 'short'] as const) {
    const { months, name } = monthsOf(language, style);
    for (const { 0: found, index } of lower.matchAll(name)) {
      const before = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|º|er)?[.\s,-]*(?:de |of )?$/u.exec(
        lower.slice(0, index),
      );
      const after = /^[.\s-]*(\d{1,2})(?!\d|:)/u.exec(lower.slice(index + found.length));
      const day = before?.[1] ?? after?.[1];
      if (day !== undefined) return dayOf(year, String(months.get(found)), day);
    }
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

/** By heart: asking the browser for them would take longer than all the rest. */
const ENGLISH =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

interface Months {
  months: Map<string, number>;
  /** Any of their names. */
  name: RegExp;
}

const known = new Map<string, Months>();

/** The names of the months, long or short; the English ones, which everybody uses, with them. */
function monthsOf(language: string, style: 'long' | 'short'): Months {
  const key = `${style} ${language}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const months = new Map([['sept', 9]]);
  for (const [at, name] of ENGLISH.entries()) {
    months.set(name, at + 1).set(name.slice(0, 3), at + 1);
  }
  for (const locale of localesOf(language)) {
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
  const made = {
    months,
    name: new RegExp(`(?<!\\p{L})(?:${[...months.keys()].join('|')})(?!\\p{L})`, 'gu'),
  };
  known.set(key, made);
  return made;
}

function localesOf(language: string): string[] {
  try {
    const locales = Intl.getCanonicalLocales(language.replaceAll('_', '-'));
    if (/^en\b/u.test(locales[0] ?? '')) return [];
    // The Levant has month names of its own.
    return locales.some((locale) => locale.startsWith('ar')) ? [...locales, 'ar-SY'] : locales;
  } catch {
    // `lang` is free text in pages: an invalid one is no language.
    return [];
  }
}
