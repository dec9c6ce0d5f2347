import type { Annotation } from '@/lib/domain/annotation';
import type { AnnotatedArticle } from '@/lib/formats/exporter';
import type { RowHeights, RowPlace } from './row-heights';

/** An article of a long list, of whose rows some are rendered. */
export interface PlannedGroup {
  group: AnnotatedArticle;
  /** Its place in the list. */
  index: number;
  /** Room for the articles before it that are not rendered, in pixels. */
  before: number;
  rows: readonly PlannedRow[];
}

export interface PlannedRow {
  annotation: Annotation;
  /** Counted from 1. */
  row: number;
  /** Room for rows of the same article that are not rendered, in pixels. */
  before: number;
  after: number;
}

export interface RowPlan {
  groups: readonly PlannedGroup[];
  /** Room below the last that is rendered. */
  after: number;
}

/**
 * Which rows of a long list are rendered, and how much room stands for the others. Of each article
 * that has a row the head is rendered too, so that no passage stands without its article.
 *
 * @param pinned rows that are rendered wherever they are: the one that has the focus, say
 */
export function planRows(
  groups: readonly AnnotatedArticle[],
  heights: RowHeights,
  [from, to]: readonly [RowPlace, RowPlace],
  pinned: readonly RowPlace[],
): RowPlan {
  const wanted = new Map<number, Set<number>>();
  const want = ({ group, row }: RowPlace) => {
    const rows = wanted.get(group) ?? new Set();
    wanted.set(group, rows.add(row));
  };
  for (let group = from.group; group <= to.group && group < groups.length; group += 1) {
    const first = group === from.group ? from.row : 0;
    const last = group === to.group ? to.row : groups[group]!.annotations.length;
    for (let row = first; row <= last; row += 1) want({ group, row });
  }
  pinned.forEach(want);
  const planned: PlannedGroup[] = [];
  let end = 0;
  for (const index of [...wanted.keys()].sort((one, other) => one - other)) {
    const group = groups[index];
    if (group === undefined) continue;
    const top = heights.topOf({ group: index, row: 0 });
    const before = Math.max(0, top - end);
    end = heights.topOf({ group: index + 1, row: 0 });
    planned.push({
      group,
      index,
      before,
      rows: planGroup(group, index, heights, wanted.get(index)!),
    });
  }
  return { groups: planned, after: Math.max(0, heights.total() - end) };
}

function planGroup(
  { annotations }: AnnotatedArticle,
  group: number,
  heights: RowHeights,
  wanted: ReadonlySet<number>,
): PlannedRow[] {
  const found = [...wanted].filter((row) => row > 0 && row <= annotations.length);
  // A head alone would have nothing to carry the room of the others.
  if (found.length === 0 && annotations.length > 0) found.push(1);
  const rows = found.sort((one, other) => one - other);
  const top = (row: number) => heights.topOf({ group, row });
  return rows.map((row, at) => {
    const previous = rows[at - 1] ?? 0;
    const isLast = at === rows.length - 1;
    return {
      annotation: annotations[row - 1]!,
      row,
      before: row === previous + 1 ? 0 : top(row) - top(previous + 1),
      after: isLast && row < annotations.length ? top(annotations.length + 1) - top(row + 1) : 0,
    };
  });
}
