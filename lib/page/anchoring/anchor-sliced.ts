import { anchorOne, type Anchored } from './anchor';
import type { StoredDescription } from './remember';
import { createTextIndex, type TextIndex } from './text-index';

/** Longest stretch of work before the page may do its own, in milliseconds. */
const SLICE = 12;

export interface SlicedOptions {
  index?: TextIndex;
  /** Stops the work; the promise still resolves. */
  signal?: AbortSignal;
  /** Told of each description as soon as it is anchored or not; `at` is its place in the list. */
  onAnchored: (anchored: Anchored, at: number) => void;
}

/** As `anchor`, in slices that leave the page room to breathe between them. */
export async function anchorSliced(
  root: Element,
  descriptions: readonly StoredDescription[],
  { index = createTextIndex(root), signal, onAnchored }: SlicedOptions,
): Promise<void> {
  let since = performance.now();
  for (const [at, description] of descriptions.entries()) {
    if (signal?.aborted) return;
    onAnchored(anchorOne(description, index), at);
    if (performance.now() - since < SLICE) continue;
    await breathe();
    since = performance.now();
  }
}

/** https://developer.mozilla.org/en-US/docs/Web/API/Scheduler/yield where it exists. */
async function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resume) => setTimeout(resume));
}
