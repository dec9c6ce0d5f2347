import type { Matcher } from '@/lib/text/matcher';
import { anchorBySearch } from './anchor-by-search';
import type { Anchored } from './anchored';
import { createFirstLook } from './as-they-were';
import { createPace, makeReady } from './pace';
import { remember, type StoredDescription } from './remember';
import { createTextIndex, type TextIndex } from './text-index';

export interface SlicedOptions {
  index?: TextIndex;
  /** Stops the work; the promise still resolves. */
  signal?: AbortSignal;
  /** What searches the page's text: only asked for when something is not where it was. */
  loadMatcher: () => Promise<Matcher | undefined>;
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
  const matcher = missing.length > 0 && (await loadMatcher());
  if (!matcher || !(await makeReady(index, pace))) return;
  while (!matcher.indexSome(index.searchable)) if (!(await pace())) return;
  for (const at of missing) {
    if (!(await pace())) return;
    onAnchored(anchorBySearch(memories[at] ?? null, index, matcher), at);
  }
}
