import { anchorAsTheyWere, anchorBySearch, type Anchored } from './anchor';
import { SHINGLE } from '@/lib/text/shingle-index';
import { remember, type StoredDescription } from './remember';
import { createTextIndex, type TextIndex } from './text-index';

/** Longest stretch of work before the page may do its own, in milliseconds. */
const SLICE = 12;
/** Quotes that are looked up at their old places at a time: a few milliseconds. */
const BATCH = 50;

export interface SlicedOptions {
  index?: TextIndex;
  /** Stops the work; the promise still resolves. */
  signal?: AbortSignal;
  /** Told of each description as soon as it is anchored or not; `at` is its place in the list. */
  onAnchored: (anchored: Anchored, at: number) => void;
}

/**
 * As `anchor`, in slices that leave the page room to breathe between them. What stands where it
 * stood comes first, then what must be searched for.
 */
export async function anchorSliced(
  root: Element,
  descriptions: readonly StoredDescription[],
  { index = createTextIndex(root), signal, onAnchored }: SlicedOptions,
): Promise<void> {
  const pace = createPace(signal);
  const memories = descriptions.map(remember);
  const missing: number[] = [];
  for (let from = 0; from < memories.length; from += BATCH) {
    if (!(await pace())) return;
    const found = anchorAsTheyWere(memories.slice(from, from + BATCH), index);
    for (const [i, anchored] of found.entries()) {
      if (anchored) onAnchored(anchored, from + i);
      else missing.push(from + i);
    }
  }
  if (missing.length === 0) return;
  const text = () => index.searchable;
  for (const prepare of [() => text().raw, () => text().folded, () => text().shingles(SHINGLE)]) {
    if (!(await pace())) return;
    prepare();
  }
  for (const at of missing) {
    if (!(await pace())) return;
    onAnchored(anchorBySearch(memories[at] ?? null, index), at);
  }
}

/** Waits where a slice is used up; answers whether to go on. */
function createPace(signal: AbortSignal | undefined): () => Promise<boolean> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since > SLICE) {
      await breathe();
      since = performance.now();
    }
    return !signal?.aborted;
  };
}

/** https://developer.mozilla.org/en-US/docs/Web/API/Scheduler/yield where it exists. */
async function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resume) => {
    setTimeout(resume);
  });
}
