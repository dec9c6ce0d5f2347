import { oneLine } from './claims';

/**
 * A date as ISO 8601, as exactly as it was given: `2024-05-14` or `2024-05-14T10:22:00+01:00`.
 * Reads what machines write; words are for date-in-words.
 */
export function publishedOf(given: string | undefined): string | undefined {
  const text = normalDigits(given);
  const iso = ISO.exec(text);
  if (iso === null) {
    const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/u.exec(text);
    return compact === null ? undefined : dayOf(compact[1], compact[2], compact[3]);
  }
  const day = dayOf(iso[1], iso[2], iso[3]);
  if (day === undefined || iso[4] === undefined) return day;
  const zone = (iso[5] ?? '').replace(/^([+-]\d{2})(\d{2})$/u, '$1:$2');
  return `${day}T${iso[4]}${zone}`;
}

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/u;

/** Some systems write year 1 where they know no date. */
const FIRST_YEAR = 1700;

export function dayOf(year = '', month = '', day = ''): string | undefined {
  if (Number(year) < FIRST_YEAR) return undefined;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(text) ? undefined : text;
}

/** On one line, with the digits 0 to 9 for those of Arabic and Persian and for full-width ones. */
export function normalDigits(given: string | undefined): string {
  return oneLine(given)
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
