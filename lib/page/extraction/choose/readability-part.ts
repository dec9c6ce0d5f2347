import type { Readability } from '@mozilla/readability';

/** The library's class, as it ships. */
export type ReadabilityClass = typeof Readability;

const KEY = Symbol.for('readability part');

/**
 * Where the library, injected as a part of its own, waits for what reads articles with it: a world
 * that the page does not see. Empty where that part was not injected before.
 */
export function readabilityPlace(): { class?: ReadabilityClass } {
  const scope = globalThis as { [KEY]?: { class?: ReadabilityClass } };
  scope[KEY] ??= {};
  return scope[KEY];
}
