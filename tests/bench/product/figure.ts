/** One figure of the product's cost. */
export interface Figure {
  name: string;
  value: number;
  unit: 'bytes' | 'ms' | 'kB' | 'MB' | '×';
  /** What it must not exceed, where the project promises something. */
  limit?: number;
  /** How it was taken. */
  how: string;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a part of all values lies: the nearest rank. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * part) - 1));
  const value = sorted[at];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

export function printFigures(figures: readonly Figure[], json: boolean): void {
  if (json) {
    console.log(JSON.stringify(figures, null, 2));
    return;
  }
  const rows = figures.map(({ name, value, unit, limit, how }) => [
    name,
    `${Number(value.toPrecision(value < 100 ? 2 : 4))} ${unit}`,
    limit === undefined ? '' : `≤ ${limit} ${unit}`,
    how,
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of rows) {
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}
