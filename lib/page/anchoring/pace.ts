import type { TextIndex } from './text-index';

/** Longest stretch of work before the page may do its own, in milliseconds. */
const SLICE = 12;
/** After so many slices all that waits in the page has its turn. */
const SLICES = 2;

/** Waits where a slice is used up; answers whether to go on. */
export type Pace = () => Promise<boolean>;

export function createPace(signal: AbortSignal | undefined): Pace {
  let since = performance.now();
  let slices = 0;
  return async () => {
    if (performance.now() - since > SLICE) {
      slices += 1;
      await breathe(slices % SLICES === 0);
      since = performance.now();
    }
    return !signal?.aborted;
  };
}

/** Reads and folds the page's text if that is not done yet; answers whether to go on. */
export async function makeReady(index: TextIndex, pace: Pace): Promise<boolean> {
  while (!index.searchable.foldSome()) if (!(await pace())) return false;
  return pace();
}

/**
 * https://developer.mozilla.org/en-US/docs/Web/API/Scheduler/yield where it exists. It comes back
 * before the page's own timers and messages, so every now and then they have their turn.
 */
async function breathe(everybody: boolean): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (!everybody && scheduler?.yield) return scheduler.yield();
  return new Promise((resume) => {
    setTimeout(resume);
  });
}
