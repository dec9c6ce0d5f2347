import type { RememberedQuote } from '@/lib/text/remembered-quote';

/** Units of context without which a position is not proof enough. */
const LEAST_CONTEXT = 16;

/** Whether a quote stands at a position as it was, unit by unit, its surroundings too. */
export function standsAtPosition(raw: string, quote: RememberedQuote, position: number): boolean {
  const { exact, prefix, suffix } = quote;
  if (prefix.length + suffix.length < LEAST_CONTEXT) return false;
  return (
    raw.startsWith(exact, position) &&
    raw.startsWith(suffix, position + exact.length) &&
    position >= prefix.length &&
    raw.startsWith(prefix, position - prefix.length)
  );
}
