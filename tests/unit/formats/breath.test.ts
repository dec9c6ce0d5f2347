import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBreath } from '@/lib/formats/breath';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

test('short work goes on at once', async () => {
  const breathe = createBreath();
  vi.advanceTimersByTime(11);
  await breathe();
  expect(vi.getTimerCount()).toBe(0);
});

test('long work waits until all that waits has had its turn, and then has a slice again', async () => {
  const breathe = createBreath();
  const turns: string[] = [];
  vi.advanceTimersByTime(12);
  setTimeout(() => turns.push('another'), 0);
  const going = breathe().then(() => turns.push('work'));
  await vi.advanceTimersByTimeAsync(1);
  await going;
  expect(turns).toEqual(['another', 'work']);
  await breathe();
  expect(vi.getTimerCount()).toBe(0);
});
