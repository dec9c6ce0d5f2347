/** Why a part of a file cannot be taken in. */
export const UNREADABLE_REASONS = [
  'malformed',
  'no-address',
  'no-text',
  'no-article',
  'too-long',
  'reply',
] as const;

/** A part of a file that is left out, and why. */
export interface UnreadablePart {
  /** Which line, row or entry, counted from 1; the name of a file in a zip; or an id. */
  place: number | string;
  reason: (typeof UNREADABLE_REASONS)[number];
}
