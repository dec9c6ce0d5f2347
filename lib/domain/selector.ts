import * as v from 'valibot';
import { QUOTE_LENGTH_LIMIT } from './quote-length';

const CONTEXT_LENGTH_LIMIT = 1_000;
const PATH_LENGTH_LIMIT = 4_000;

const position = v.pipe(v.number(), v.integer(), v.minValue(0));
const context = v.pipe(v.string(), v.maxLength(CONTEXT_LENGTH_LIMIT));
const path = v.pipe(v.string(), v.maxLength(PATH_LENGTH_LIMIT));

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export const TextQuoteSelectorSchema = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.maxLength(QUOTE_LENGTH_LIMIT * 2)),
  prefix: context,
  suffix: context,
});

/**
 * https://www.w3.org/TR/annotation-model/#text-position-selector
 * Inside, positions count UTF-16 units of the text index; exporters write code points.
 */
export const TextPositionSelectorSchema = v.object({
  type: v.literal('TextPositionSelector'),
  start: position,
  end: position,
  /** `start` in code points, where whoever described the passage knew it: what W3C counts. */
  startCodePoint: v.optional(position),
});

/** Where the ends lay in the tree. Not the W3C RangeSelector: containers are XPaths from the root. */
export const RangeSelectorSchema = v.object({
  type: v.literal('RangeSelector'),
  startContainer: path,
  startOffset: position,
  endContainer: path,
  endOffset: position,
});

/**
 * What no W3C selector holds and only our backup keeps: wider context, how often the quote stood
 * on the page when it was marked, and how well the surroundings of its rivals fitted (0…1), so
 * that “the true one is gone, copies remain” is told from “this is it”.
 */
export const SurroundingsSelectorSchema = v.object({
  type: v.literal('SurroundingsSelector'),
  prefix: context,
  suffix: context,
  occurrences: position,
  rivalFit: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** Letters and digits from the quote to the start and to the end of its line, 64 at most. */
  before: v.optional(position),
  after: v.optional(position),
  /** Which of the occurrences it was, counted from 0: tells true twins apart. */
  ordinal: v.optional(position),
  /** What stood around some of those rivals: a copy that stayed is recognised by it. */
  rivals: v.optional(
    v.pipe(v.array(v.object({ prefix: context, suffix: context })), v.maxLength(8)),
  ),
});

/**
 * A picture, figure or table, for which W3C has no selector: what tells it from the others of its
 * page. Only our backup keeps it.
 */
export const MediaSelectorSchema = v.object({
  type: v.literal('MediaSelector'),
  /** Of the picture, or of the first one in a figure; absolute. */
  address: v.optional(v.pipe(v.string(), v.maxLength(PATH_LENGTH_LIMIT))),
  alt: v.optional(context),
  caption: v.optional(context),
  /** The first words in a table or figure. */
  words: v.optional(context),
  /** XPath from the root, as in a RangeSelector. */
  path: v.optional(path),
  /** Which of the page's elements of its kind, counted from 0. */
  ordinal: position,
});

export const SelectorSchema = v.variant('type', [
  TextQuoteSelectorSchema,
  TextPositionSelectorSchema,
  RangeSelectorSchema,
  SurroundingsSelectorSchema,
  MediaSelectorSchema,
]);

export type RangeSelector = v.InferOutput<typeof RangeSelectorSchema>;
export type MediaSelector = v.InferOutput<typeof MediaSelectorSchema>;
export type Selector = v.InferOutput<typeof SelectorSchema>;

export const SelectorsSchema = v.pipe(v.array(SelectorSchema), v.maxLength(8));

/** How an annotation was last found on its page. */
export type AnchorState = 'anchored' | 'changed' | 'pending' | 'orphan';
