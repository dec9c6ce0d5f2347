import {
  foldUnits,
  INTERRUPTION,
  isDivider,
  type SearchedText,
  type Stretch,
} from './searched-text';
import type { TextDirective } from './text-directive';

/**
 * Where a browser that follows a directive lands: the first match, after the search of the
 * specification (https://wicg.github.io/scroll-to-text-fragment/#find-a-range-from-a-text-directive).
 *
 * `words: 'whole'` is the specification. `'any'` lets terms begin and end within words: browsers do
 * not agree on what a word is in every language, and a passage that is found first even so is found
 * first by all of them.
 */
export function findDirective(
  page: SearchedText,
  directive: TextDirective,
  { words = 'whole' }: { words?: 'whole' | 'any' } = {},
): Stretch | undefined {
  const [prefix, start, end, suffix] = [
    directive.prefix,
    directive.start,
    directive.end,
    directive.suffix,
  ].map((term) => (term === undefined ? undefined : foldUnits(term)));
  if (start === undefined || start === '') return undefined;
  const { folded } = page;
  const isBounded = (at: number) => words === 'any' || page.isWordBoundary(at);

  /** Whether a term stands at an offset; context needs no bound towards the passage. */
  const standsAt = (term: string, at: number, bounded: boolean) =>
    folded.startsWith(term, at) && (!bounded || isBounded(at + term.length));

  function next(term: string, from: number, bounds: 'start' | 'both'): number | undefined {
    for (let at = folded.indexOf(term, from); at !== -1; at = folded.indexOf(term, at + 1)) {
      if (!isBounded(at)) continue;
      if (bounds === 'both' && !isBounded(at + term.length)) continue;
      return at;
    }
    return undefined;
  }

  const fits = (at: number) =>
    suffix === undefined || standsAt(suffix, afterSpace(folded, at), true);
  // Before a suffix the specification lets a term end within a word.
  const lastBounds = suffix === undefined ? 'both' : 'start';
  const startBounds = end === undefined ? lastBounds : 'both';

  function completed(from: number): Stretch | undefined {
    const startEnd = from + (start ?? '').length;
    if (end === undefined) return fits(startEnd) ? { start: from, end: startEnd } : undefined;
    let at = next(end, startEnd, lastBounds);
    for (; at !== undefined; at = next(end, at + 1, lastBounds)) {
      if (fits(at + end.length)) return { start: from, end: at + end.length };
    }
    return undefined;
  }

  if (prefix === undefined) {
    let at = next(start, 0, startBounds);
    for (; at !== undefined; at = next(start, at + 1, startBounds)) {
      const match = completed(at);
      if (match !== undefined) return match;
      if (end !== undefined) return undefined; // no end fits after this start, so after no later one
    }
    return undefined;
  }
  for (let at = next(prefix, 0, 'start'); at !== undefined; at = next(prefix, at + 1, 'start')) {
    const from = afterSpace(folded, at + prefix.length);
    if (!standsAt(start, from, startBounds === 'both')) continue;
    const match = completed(from);
    if (match !== undefined) return match;
    if (end !== undefined) return undefined;
  }
  return undefined;
}

/** The next place that is no white space, over the ends of blocks too. */
function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && (/\s/u.test(text.charAt(at)) || isSoft(text.charAt(at)))) at += 1;
  return at;
}

function isSoft(unit: string): boolean {
  return isDivider(unit) && unit !== INTERRUPTION;
}
