import type { IsoDateTime } from '@/lib/domain/ids';

/** Before this nobody kept a bookmark: such a date is a mistake of the file. */
const EARLIEST = Date.UTC(1990, 0, 1);
const DAY = 86_400_000;

/**
 * An instant as another tool wrote it: Unix seconds or milliseconds, ISO 8601, or what JavaScript
 * reads as a date. `undefined` for what is none, and for what cannot be true: the year 0, 1970 from
 * an empty field, or the year 9999.
 */
export function foreignDate(value: unknown, now: IsoDateTime): IsoDateTime | undefined {
  const time = timeOf(value);
  if (time === undefined || !Number.isFinite(time)) return undefined;
  if (time < EARLIEST || time > Date.parse(now) + DAY) return undefined;
  return new Date(time).toISOString();
}

function timeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return fromUnix(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^\d{9,11}(?:\.\d+)?$|^\d{12,13}$/u.test(text)) return fromUnix(Number(text));
  // A date of Python's or SQL's, which engines read differently: one without a zone is UTC.
  const parts =
    /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s*(Z|[+-]\d\d:?\d\d)?$/iu.exec(text);
  if (parts === null) return text.length > 64 ? undefined : Date.parse(text);
  const [, day, time = '', zone = 'Z'] = parts;
  const clock = time.replace(/(\.\d{3})\d+$/u, '$1');
  return Date.parse(`${day}T${clock}${zone.replace(/^([+-]\d\d)(\d\d)$/u, '$1:$2')}`);
}

function fromUnix(value: number): number {
  return value < 100_000_000_000 ? value * 1_000 : value;
}
