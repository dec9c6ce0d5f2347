import { expect, test } from 'vitest';
import { readDate } from '@/lib/domain/partial-date';

test.each([
  ['2026-11-13', { year: 2026, month: 11, day: 13 }],
  ['2026-11-13T23:30:00-05:00', { year: 2026, month: 11, day: 13 }],
  ['2026-11', { year: 2026, month: 11 }],
  ['2026', { year: 2026 }],
  ['2026-13-40', { year: 2026 }],
  ['2026-02-99', { year: 2026, month: 2 }],
  ['0000-01-01', undefined],
  ['yesterday', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s', (iso, date) => {
  expect(readDate(iso)).toEqual(date);
});
