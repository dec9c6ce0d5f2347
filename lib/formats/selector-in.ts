import type { Selector } from '@/lib/domain/selector';

/** How much of the surroundings is remembered, in UTF-16 units, as Hypothesis does. */
const CONTEXT = 32;

/**
 * Where a quote stands in the text of its article, if it stands there once; spaces and line ends
 * count as the same.
 */
export function selectorIn(text: string, quote: string): Selector | undefined {
  const [plain, exact] = [text, quote].map((each) => each.replace(/\s+/gu, ' ').trim());
  if (plain === undefined || exact === undefined || exact === '') return undefined;
  const at = plain.indexOf(exact);
  if (at < 0 || plain.includes(exact, at + 1)) return undefined;
  return {
    type: 'TextQuoteSelector',
    exact: quote,
    prefix: plain.slice(Math.max(0, at - CONTEXT), at).toWellFormed(),
    suffix: plain.slice(at + exact.length, at + exact.length + CONTEXT).toWellFormed(),
  };
}
