import * as v from 'valibot';

const whole = (least: number, most: number, fallback: number) =>
  v.fallback(v.pipe(v.number(), v.minValue(least), v.maxValue(most)), fallback);

/** How the reader page sets an article. Sizes are bounds of what can be read at all. */
export const ReaderLookSchema = v.object({
  /** The paper; `system` follows the theme of all our pages. */
  page: v.fallback(v.picklist(['system', 'light', 'sepia', 'dark']), 'system'),
  face: v.fallback(v.picklist(['serif', 'sans']), 'serif'),
  /** CSS px at the browser's own text size. */
  size: whole(14, 34, 19),
  /** Of a line, in sizes of its text. */
  leading: whole(1.3, 2.2, 1.65),
  /** The longest line, in Latin letters of average width. */
  measure: whole(40, 90, 64),
  justify: v.fallback(v.boolean(), false),
  /** Notes beside the text. */
  notes: v.fallback(v.boolean(), true),
  /** Lines from top to bottom, for scripts that are written so. */
  vertical: v.fallback(v.boolean(), false),
});
export type ReaderLook = v.InferOutput<typeof ReaderLookSchema>;

/** An average Latin letter, in sizes of its text: the measure counts letters. */
export const LETTER = 0.447;
export const DEFAULT_READER_LOOK: ReaderLook = v.parse(ReaderLookSchema, {});
