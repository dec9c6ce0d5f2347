import { vi } from 'vitest';

/** Waits until a check passes, however slow the machine is today. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 10_000, interval: 5 });
}
