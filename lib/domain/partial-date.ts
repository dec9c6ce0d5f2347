/** A day of the calendar as far as it is known: a year, with its month, with its day. */
export interface PartialDate {
  year: number;
  /** 1…12. */
  month?: number;
  /** 1…31. */
  day?: number;
}

/**
 * The day that an ISO 8601 date or date-time names, as it was given: no change of time zone, since
 * the page's own day is the one that is cited. Answers `undefined` for anything else.
 */
export function readDate(iso: string | undefined): PartialDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?!\d))?)?/u.exec(iso ?? '') ?? [];
  if (year === undefined || Number(year) === 0) return undefined;
  const date: PartialDate = { year: Number(year) };
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return date;
  date.month = Number(month);
  if (day !== undefined && Number(day) >= 1 && Number(day) <= 31) date.day = Number(day);
  return date;
}
