import type { MatchQuote } from '@/lib/text/match-quote';
import { SHINGLE } from '@/lib/text/shingle-index';
import { anchorBySearch } from './anchor-by-search';
import type { Anchored } from './anchored';
import { createFirstLook } from './as-they-were';
import { remember, type StoredDescription } from './remember';
import { createTextIndex, type TextIndex } from './text-index';

/** Longest stretch of work before the page may do its own, in milliseconds. */
const SLICE = 12;
/** After so many slices all that waits in the page has its turn. */
const SLICES = 3;

export interface SlicedOptions {
  index?: TextIndex;
  /** Stops the work; the promise still resolves. */
  signal?: AbortSignal;
  /** What searches the page's text: only asked for when something is not where it was. */
  loadMatcher: () => Promise<MatchQuote | undefined>;
  /** Told of each description as soon as it is anchored or not; `at` is its place in the list. */
  onAnchored: (anchored: Anchored, at: number) => void;
}

/**
 * As `anchor`, in slices that leave the page room to breathe between them. What stands where it
 * stood comes first, then what must be searched for; of the latter nothing is told if the matcher
 * does not come.
 */
export async function anchorSliced(
  root: Element,
  descriptions: readonly StoredDescription[],
  { index = createTextIndex(root), signal, loadMatcher, onAnchored }: SlicedOptions,
): Promise<void> {
  const pace = createPace(signal);
  const memories = descriptions.map(remember);
  const lookWhereItStood = createFirstLook(index, memories.length);
  const missing: number[] = [];
  for (const [at, memory] of memories.entries()) {
    if (!(await pace())) return;
    const anchored = lookWhereItStood(memory);
    if (anchored) onAnchored(anchored, at);
    else missing.push(at);
  }
  const matchQuote = missing.length > 0 && (await loadMatcher());
  if (!matchQuote) return;
  while (!index.searchable.foldSome()) if (!(await pace())) return;
  if (!(await pace())) return;
  index.searchable.shingles(SHINGLE);
  for (const at of missing) {
    if (!(await pace())) return;
    onAnchored(anchorBySearch(memories[at] ?? null, index, matchQuote), at);
  }
}

/** Waits where a slice is used up; answers whether to go on. */
function createPace(signal: AbortSignal | undefined): () => Promise<boolean> {
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
