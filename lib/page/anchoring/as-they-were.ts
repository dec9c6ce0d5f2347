import type { Anchored } from './anchored';
import type { Memory } from './remember';
import { rangeAtStoredPath } from './stored-path';
import { standsAtPosition } from './stored-position';
import type { TextIndex } from './text-index';

/** With so few quotes, looking along their stored paths costs less than reading the page. */
const FEW = 100;

/**
 * Looks for what stands where it stood, unit by unit, amid the same surroundings; null for the
 * rest. Most pages are as they were, so this comes first.
 *
 * @param many how many quotes there are in all
 */
export function createFirstLook(
  index: TextIndex,
  many: number,
): (memory: Memory | null) => Anchored | null {
  const byPath = !index.isRead && many <= FEW;
  return (memory) => {
    const range =
      memory &&
      (byPath
        ? rangeAtStoredPath(index.root, memory, index.isOwnHost)
        : rangeAtStoredPosition(memory, index));
    return range && { state: 'anchored', range, score: 1 };
  };
}

function rangeAtStoredPosition({ quote }: Memory, index: TextIndex): Range | null {
  const { position, exact } = quote;
  if (position === undefined || !standsAtPosition(index.raw, quote, position)) return null;
  return index.rangeOf(position, position + exact.length);
}
