import * as v from 'valibot';

/** The five colours of the highlighter, in the order in which they are shown. */
export const HIGHLIGHT_COLORS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;

export const HighlightColorSchema = v.picklist(HIGHLIGHT_COLORS);
export type HighlightColor = v.InferOutput<typeof HighlightColorSchema>;

export const DEFAULT_HIGHLIGHT_COLOR: HighlightColor = 'yellow';

export function isHighlightColor(value: unknown): value is HighlightColor {
  return HIGHLIGHT_COLORS.some((color) => color === value);
}
