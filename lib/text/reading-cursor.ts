import type { ReadingSteps, ReadingUnit } from './reading-steps';
import type { Stretch } from './sentences';

/** A passage that a reader walks through a text, and the size of the last step. */
export interface ReadingCursor extends Stretch {
  unit: ReadingUnit;
}

export interface CursorMove {
  unit: ReadingUnit;
  direction: 'next' | 'previous';
  /** Moves only the end: longer, or shorter. */
  extend: boolean;
}

const SIZES: readonly ReadingUnit[] = ['word', 'sentence', 'paragraph'];

/**
 * Where a move leads; `undefined` at the edge of the text. A smaller step than the last goes into
 * the passage: from a sentence to its first or last word, so that every passage can be reached.
 */
export function moveCursor(
  steps: ReadingSteps,
  cursor: ReadingCursor,
  { unit, direction, extend }: CursorMove,
): ReadingCursor | undefined {
  if (extend) return withEnd(steps, cursor, unit, direction);
  if (SIZES.indexOf(unit) < SIZES.indexOf(cursor.unit)) {
    const inside = steps.within(cursor, unit);
    const first = direction === 'next' ? inside[0] : inside.at(-1);
    if (first !== undefined && (inside.length > 1 || !isSame(first, cursor))) {
      return { ...first, unit };
    }
  }
  const to =
    direction === 'next' ? steps.after(cursor.end, unit) : steps.before(cursor.start, unit);
  return to && { ...to, unit };
}

function withEnd(
  steps: ReadingSteps,
  { start, end }: ReadingCursor,
  unit: ReadingUnit,
  direction: CursorMove['direction'],
): ReadingCursor | undefined {
  const last = direction === 'next' ? steps.from(end, unit) : steps.before(end - 1, unit);
  return last === undefined || last.end <= start ? undefined : { start, end: last.end, unit };
}

function isSame(a: Stretch, b: Stretch): boolean {
  return a.start === b.start && a.end === b.end;
}
