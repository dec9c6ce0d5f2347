import { QUOTE_LENGTH_LIMIT } from '@/lib/domain/quote-length';
import type { RangeSelector, Selector } from '@/lib/domain/selector';
import type { RememberedQuote, Rival } from '@/lib/text/remembered-quote';

/** What was stored of one annotation; selectors may come from anywhere and in any order. */
export interface StoredDescription {
  quote?: string;
  selectors: readonly Selector[];
}

/** A stored description made ready to be searched for. */
export interface Memory {
  quote: RememberedQuote;
  path: RangeSelector | undefined;
}

/**
 * Reads stored selectors, whatever is missing or wrong in them; null where no words are left to
 * search for. Wider surroundings are preferred to the context that W3C selectors hold.
 */
export function remember(description: StoredDescription): Memory | null {
  const selectors: readonly Partial<Record<string, unknown>>[] = Array.isArray(
    description.selectors,
  )
    ? description.selectors.filter((each: unknown) => typeof each === 'object' && each !== null)
    : [];
  const of = (type: string) => selectors.find((each) => each['type'] === type) ?? {};
  const words = of('TextQuoteSelector');
  const around = of('SurroundingsSelector');
  const exact = text(words['exact']) || text(description.quote);
  if (exact.trim() === '' || exact.length > QUOTE_LENGTH_LIMIT * 2) return null;
  const { start } = of('TextPositionSelector');
  const quote: RememberedQuote = {
    exact,
    prefix: (text(around['prefix']) || text(words['prefix'])).slice(-1000),
    suffix: (text(around['suffix']) || text(words['suffix'])).slice(0, 1000),
    occurrences: figure(around['occurrences']),
    rivalFit: Math.min(1, figure(around['rivalFit'])),
    ordinal: figure(around['ordinal']),
    rivals: rivalsOf(around['rivals']),
    ...lineOf(around['before'], around['after']),
    ...(Number.isSafeInteger(start) ? { position: figure(start) } : {}),
  };
  const path = of('RangeSelector');
  return { quote, path: isPath(path) ? path : undefined };
}

function lineOf(before: unknown, after: unknown): Pick<RememberedQuote, 'line'> {
  if (typeof before !== 'number' || typeof after !== 'number') return {};
  return { line: { before, after } };
}

function rivalsOf(rivals: unknown): Rival[] {
  if (!Array.isArray(rivals)) return [];
  return rivals.slice(0, 8).map((rival: Partial<Record<string, unknown>> | null) => ({
    prefix: text(rival?.['prefix']).slice(-1000),
    suffix: text(rival?.['suffix']).slice(0, 1000),
  }));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function figure(value: unknown): number {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : 0;
}

function isPath(selector: Partial<Record<string, unknown>>): selector is RangeSelector {
  return (
    typeof selector['startContainer'] === 'string' &&
    typeof selector['endContainer'] === 'string' &&
    Number.isSafeInteger(selector['startOffset']) &&
    Number.isSafeInteger(selector['endOffset'])
  );
}
