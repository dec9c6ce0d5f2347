import { describe, expect, it } from 'vitest';
import { recentDay } from '@/components/options/recent-day';

const NOW = local(2026, 10, 14, 9, 30);
const english = { locale: 'en', date: (iso: string) => `the day of ${iso}` };

describe('the day of something recent', () => {
  it('is today from midnight on', () => {
    expect(recentDay(local(2026, 10, 14, 0, 0), NOW, english)).toBe('today');
    expect(recentDay(NOW, NOW, english)).toBe('today');
  });

  it('is yesterday for what came before midnight, were it ten hours ago', () => {
    expect(recentDay(local(2026, 10, 13, 23, 59), NOW, english)).toBe('yesterday');
    expect(recentDay(local(2026, 10, 13, 0, 0), NOW, english)).toBe('yesterday');
  });

  it('is the day itself before that, and where a clock ran ahead', () => {
    const before = local(2026, 10, 12, 23, 59);
    const ahead = local(2026, 10, 15, 0, 1);
    expect(recentDay(before, NOW, english)).toBe(`the day of ${before}`);
    expect(recentDay(ahead, NOW, english)).toBe(`the day of ${ahead}`);
  });

  it('is said in the reader’s language', () => {
    expect(recentDay(NOW, NOW, { ...english, locale: 'de' })).toBe('heute');
    expect(recentDay(NOW, NOW, { ...english, locale: 'ar' })).toBe('اليوم');
  });
});

function local(...parts: [number, number, number, number, number]): string {
  return new Date(...parts).toISOString();
}
