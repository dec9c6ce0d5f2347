import type { RememberedQuote } from '@/lib/text/remembered-quote';

/** Whether a quote stands at its stored position as it was, its surroundings too. */
export function standsAtPosition(raw: string, quote: RememberedQuote): boolean {
  const { position, exact, prefix, suffix } = quote;
  if (position === undefined || prefix.length + suffix.length < 16) return false;
  return (
    raw.startsWith(exact, position) &&
    raw.startsWith(suffix, position + exact.length) &&
    position >= prefix.length &&
    raw.startsWith(prefix, position - prefix.length)
  );
}
