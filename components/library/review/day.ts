import type { IsoDateTime } from '@/lib/domain/ids';

/** The reader's day in which an instant lies: when it began, and when it ends. */
export function dayOf(now: IsoDateTime): { from: IsoDateTime; until: IsoDateTime } {
  const from = new Date(now);
  from.setHours(0, 0, 0, 0);
  const until = new Date(from);
  // Not 24 hours: the day on which the clock is changed has more or less.
  until.setDate(until.getDate() + 1);
  return { from: from.toISOString(), until: until.toISOString() };
}
