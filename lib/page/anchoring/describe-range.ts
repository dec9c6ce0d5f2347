import { fail, succeed, type Result } from '@/lib/domain/failure';
import { QUOTE_LENGTH_LIMIT } from '@/lib/domain/quote-length';
import type { RangeSelector, Selector } from '@/lib/domain/selector';
import { surroundingsOf } from '@/lib/text/surroundings';
import { trimSpan } from '@/lib/text/trim-span';
import { wholeCharacter } from '@/lib/text/whole-characters';
import { pathOf } from './node-path';
import { createTextIndex, type TextIndex, type TextSpan } from './text-index';
import { visibleQuote } from './visible-quote';

/** UTF-16 units of context each side in a TextQuoteSelector. */
const CONTEXT = 32;

export interface Description {
  /** The visible text, for readers. */
  quote: string;
  selectors: Selector[];
}

/**
 * The passage that a range means: outer white space is left out, a character cut in the middle is
 * taken whole. Failures: `nothing-selected` (empty, white space, or nothing that is read),
 * `selection-too-long` (more than 200,000 units), `not-describable` (outside the root).
 */
export function passageOf(range: AbstractRange, index: TextIndex): Result<TextSpan> {
  const span = index.offsetsOf(range);
  if (!span) return fail('not-describable', 'outside the root');
  const { raw } = index;
  const { start, end } = trimSpan(
    raw,
    wholeCharacter(raw, span.start, -1),
    wholeCharacter(raw, span.end, 1),
  );
  if (end <= start) return fail('nothing-selected');
  if (end - start > QUOTE_LENGTH_LIMIT) return fail('selection-too-long');
  return succeed({ start, end });
}

/** Range → selectors of the passage that it means, with the same failures. */
export function describeRange(
  range: Range,
  root: Element,
  index: TextIndex = createTextIndex(root),
): Result<Description> {
  const passage = passageOf(range, index);
  if (!passage.ok) return passage;
  const { start, end } = passage.value;
  const { raw } = index;
  const selectors: Selector[] = [
    {
      type: 'TextQuoteSelector',
      exact: raw.slice(start, end),
      prefix: raw.slice(wholeCharacter(raw, Math.max(0, start - CONTEXT), 1), start),
      suffix: raw.slice(end, wholeCharacter(raw, end + CONTEXT, -1)),
    },
    {
      type: 'TextPositionSelector',
      start,
      end,
      startCodePoint: index.searchable.codePointsBefore(start),
    },
  ];
  const path = rangeSelector(index.rangeOf(start, end), root);
  if (path) selectors.push(path);
  selectors.push({ type: 'SurroundingsSelector', ...surroundingsOf(index.searchable, start, end) });
  return succeed({ quote: visibleQuote(index, start, end), selectors });
}

function rangeSelector(range: Range | null, root: Element): RangeSelector | null {
  if (!range) return null;
  const startContainer = pathOf(range.startContainer, root);
  const endContainer = pathOf(range.endContainer, root);
  if (startContainer === null || endContainer === null) return null;
  if (startContainer.length > 4_000 || endContainer.length > 4_000) return null;
  return {
    type: 'RangeSelector',
    startContainer,
    startOffset: range.startOffset,
    endContainer,
    endOffset: range.endOffset,
  };
}
