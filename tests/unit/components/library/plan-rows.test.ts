import { describe, expect, test } from 'vitest';
import { planRows } from '@/components/library/plan-rows';
import { rowHeights } from '@/components/library/row-heights';
import { annotation, article } from '../../../support/records';

const groupsOf = (...sizes: number[]) =>
  sizes.map((size, group) => ({
    article: article({ id: `article-${group}` }),
    annotations: Array.from({ length: size }, (_, at) => annotation({ id: `${group}-${at + 1}` })),
  }));

/** A list whose every row is 100 pixels high. */
function even(...sizes: number[]) {
  const groups = groupsOf(...sizes);
  const heights = rowHeights(groups);
  groups.forEach(({ annotations }, group) => {
    for (let row = 0; row <= annotations.length; row += 1) heights.measured({ group, row }, 100);
  });
  return { groups, heights };
}

describe('the heights of rows', () => {
  test('say where a row begins and which row is where', () => {
    const { heights } = even(2, 0, 3);
    expect(heights.total()).toBe(800);
    expect(heights.topOf({ group: 2, row: 1 })).toBe(500);
    expect(heights.rowAt(0)).toEqual({ group: 0, row: 0 });
    expect(heights.rowAt(299)).toEqual({ group: 0, row: 2 });
    expect(heights.rowAt(300)).toEqual({ group: 1, row: 0 });
    expect(heights.rowAt(550)).toEqual({ group: 2, row: 1 });
    expect(heights.rowAt(Infinity)).toEqual({ group: 2, row: 3 });
  });

  test('are known again in another list of the same articles', () => {
    const { groups, heights } = even(2, 1);
    heights.measured({ group: 1, row: 1 }, 250);
    expect(rowHeights(groups.slice(1)).total()).toBe(350);
  });

  test('of no rows are nothing', () => {
    expect(rowHeights([]).total()).toBe(0);
  });
});

describe('the plan of a long list', () => {
  const shown = ({ groups }: ReturnType<typeof planRows>) =>
    groups.map(({ index, rows }) => [index, rows.map(({ row }) => row)]);

  test('is what is in view, with room for what is not', () => {
    const { groups, heights } = even(4, 4, 4);
    const plan = planRows(groups, heights, [heights.rowAt(700), heights.rowAt(1_150)], []);
    expect(shown(plan)).toEqual([
      [1, [2, 3, 4]],
      [2, [1]],
    ]);
    expect(plan.groups[0]).toMatchObject({ before: 500 });
    expect(plan.groups[0]?.rows[0]).toMatchObject({ before: 100, after: 0 });
    expect(plan.groups[1]?.rows[0]).toMatchObject({ before: 0, after: 300 });
    expect(plan.after).toBe(0);
  });

  test('keeps the row that has the focus, wherever it is', () => {
    const { groups, heights } = even(4, 4, 4);
    const focused = { group: 2, row: 3 };
    const plan = planRows(groups, heights, [heights.rowAt(0), heights.rowAt(150)], [focused]);
    expect(shown(plan)).toEqual([
      [0, [1]],
      [2, [3]],
    ]);
    expect(plan.groups[1]).toMatchObject({ before: 500 });
    expect(plan.groups[1]?.rows[0]).toMatchObject({ before: 200, after: 100 });
  });

  test('always takes the room of all rows', () => {
    const { groups, heights } = even(7, 1, 0, 30, 2);
    for (let top = 0; top < heights.total(); top += 130) {
      const plan = planRows(groups, heights, [heights.rowAt(top), heights.rowAt(top + 400)], []);
      const taken = plan.groups.reduce(
        (total, { before, rows }) =>
          rows.reduce((sum, row) => sum + row.before + 100 + row.after, total + before + 100),
        plan.after,
      );
      expect(taken).toBe(heights.total());
    }
  });
});
