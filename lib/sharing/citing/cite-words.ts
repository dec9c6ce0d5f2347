import type { PartialDate } from '@/lib/domain/partial-date';
import type { Piece } from './citation';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
/** MLA Handbook, 9th ed., appendix 1: months longer than four letters are abbreviated. */
const SHORT_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** “November”, of a month 1…12. */
export function monthName(month: number | undefined): string | undefined {
  return month === undefined ? undefined : MONTHS[month - 1];
}

/** “13 November 2026”, as far as it is known. */
export function dayMonthYear({ year, month, day }: PartialDate): string {
  return [day, monthName(month), year].filter((part) => part !== undefined).join(' ');
}

/** “13 Nov. 2026”. */
export function dayShortMonthYear({ year, month, day }: PartialDate): string {
  const name = month === undefined ? undefined : SHORT_MONTHS[month - 1];
  return [day, name, year].filter((part) => part !== undefined).join(' ');
}

/** “November 13, 2026”. */
export function monthDayYear({ year, month, day }: PartialDate): string {
  const name = monthName(month);
  if (name === undefined) return String(year);
  return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`;
}

/** A title inside double quotation marks: its own become single ones. */
function insideDoubleQuotes(title: string): string {
  return title.replace(/“([^“”]*)”/gu, '‘$1’').replace(/"([^"]*)"/gu, '‘$1’');
}

/** Whether a text brings its own full stop. */
export function isClosed(text: string): boolean {
  return /[.!?…。！？؟]["”’»)]*$/u.test(text);
}

/** A text with a full stop, unless it closes itself. */
export function closed(text: string): string {
  return isClosed(text) ? text : `${text}.`;
}

/** A title in double quotation marks with the stop inside, as American styles set it. */
export function quotedWith(stop: '.' | ',' | '', title: string): string {
  const inner = insideDoubleQuotes(title);
  if (stop === '.' && isClosed(inner)) return `“${inner}”`;
  return `“${inner.replace(/[”’]*$/u, (marks) => stop + marks)}”`;
}

/**
 * The title as later mentions shorten it: without its subtitle. Further shortening is a matter of
 * meaning and left to the writer.
 */
export function shortTitle(title: string): string {
  return /^(.{2,}?)(?::\s|：)/u.exec(title)?.[1]?.trimEnd() ?? title;
}

/** An address as it is written out, and followed where that is possible. */
export function addressPiece(address: string, shown = address): Piece {
  return { address, shown };
}
