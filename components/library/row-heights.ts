import type { Annotation } from '@/lib/domain/annotation';
import type { AnnotatedArticle } from '@/lib/formats/exporter';

/** A row of the list: an article's head (`row` 0) or one of its annotations, counted from 1. */
export interface RowPlace {
  /** Which article of the list. */
  group: number;
  row: number;
}

/**
 * How high each row of a list is, in pixels, from its top to the top of the next: guessed until it was
 * measured. Kept by article, so that a list that is filtered or changed knows its rows again.
 */
export interface RowHeights {
  /** Of a whole list. */
  total(): number;
  topOf(place: RowPlace): number;
  /** The row at so many pixels from the top; the nearest, if there is none. */
  rowAt(top: number): RowPlace;
  /** Remembers what was measured. */
  measured(place: RowPlace, height: number): void;
}

/** Heights of the head and of each annotation, then their sum. */
let known = new WeakMap<AnnotatedArticle, Float64Array>();

/** What was measured holds no longer: the list became wider or the text larger. */
export function forgetHeights(): void {
  known = new WeakMap();
}

export function rowHeights(groups: readonly AnnotatedArticle[]): RowHeights {
  const heights = groups.map(heightsOf);
  const starts = new Float64Array(groups.length + 1);
  /** From where on the starts have to be added up again. */
  let stale = 0;
  const startsNow = () => {
    for (; stale < groups.length; stale += 1) {
      starts[stale + 1] = starts[stale]! + heights[stale]!.at(-1)!;
    }
    return starts;
  };
  return {
    total: () => startsNow()[groups.length]!,
    topOf({ group, row }) {
      let top = startsNow()[group]!;
      const own = heights[group];
      for (let at = 0; at < row; at += 1) top += own?.[at] ?? 0;
      return top;
    },
    rowAt(top) {
      const now = startsNow();
      let [low, high] = [0, groups.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (now[middle]! <= top) low = middle;
        else high = middle - 1;
      }
      const own = heights[low] ?? [];
      let row = 0;
      for (let end = now[low]! + own[0]!; end <= top && row < own.length - 2;) {
        row += 1;
        end += own[row]!;
      }
      return { group: low, row };
    },
    measured({ group, row }, height) {
      const own = heights[group];
      const before = own?.[row];
      if (own === undefined || before === undefined || Math.abs(before - height) < 0.5) return;
      own[row] = height;
      own[own.length - 1]! += height - before;
      stale = Math.min(stale, group);
    },
  };
}

function heightsOf(group: AnnotatedArticle): Float64Array {
  const found = known.get(group);
  if (found !== undefined) return found;
  const { annotations } = group;
  const heights = new Float64Array(annotations.length + 2);
  let total = HEAD;
  heights[0] = HEAD;
  annotations.forEach((annotation, at) => {
    const height = guess(annotation);
    heights[at + 1] = height;
    total += height;
  });
  total += BETWEEN;
  heights[annotations.length]! += BETWEEN;
  heights[annotations.length + 1] = total;
  known.set(group, heights);
  return heights;
}

/** Guesses at a list of ordinary width: they need not be good, only near. */
const [HEAD, BETWEEN, LINE, LETTERS] = [66, 44, 25, 88];

function guess({ quote, note, tags }: Annotation): number {
  const lines = Math.min(3, Math.ceil(quote.length / LETTERS));
  const noteLines = Math.ceil(note.length / LETTERS);
  return 20 + (lines + noteLines) * LINE + (tags.length > 0 ? 28 : 0);
}
