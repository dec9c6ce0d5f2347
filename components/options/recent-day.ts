import type { Translator } from '@/lib/i18n/translate';

/** “today”, “yesterday”, and from then on the day itself; days are those of the reader's clock. */
export function recentDay(iso: string, now: string, i18n: Pick<Translator, 'locale' | 'date'>) {
  const days = midnightOf(now).getTime() - midnightOf(iso).getTime();
  // Rounded, since a day on which clocks are changed has 23 or 25 hours.
  const ago = Math.round(days / 86_400_000);
  if (ago !== 0 && ago !== 1) return i18n.date(iso);
  return new Intl.RelativeTimeFormat(i18n.locale, { numeric: 'auto' }).format(0 - ago, 'day');
}

function midnightOf(iso: string): Date {
  const day = new Date(iso);
  day.setHours(0, 0, 0, 0);
  return day;
}
