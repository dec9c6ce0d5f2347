import type { NoDirective } from './make-directive';

/** Why a link cannot point at a passage. */
export type NoLinkReason =
  | NoDirective
  /** It stands in a field or in text that the reader edits: a visitor's page has other text there. */
  | 'editable'
  /** It is hidden, or browsers do not look where it stands. */
  | 'hidden'
  /** Inside a part of the page that browsers search differently (a shadow tree). */
  | 'sealed'
  /** The page does not have it now. */
  | 'gone';

/** A link near a passage that leads somewhere for certain. */
export interface NearestLink {
  kind: 'longer' | 'paragraph' | 'heading';
  /** What comes after `#` in the address. */
  fragment: string;
  /** The words that it leads to. */
  text: string;
}

/** What a link can do for a passage of an open page: looked up on the page itself. */
export type PassageLink =
  /** A browser that looks for the directive finds this passage first. */
  | { verified: true; directive: string }
  /** It cannot point at the passage; the nearest places that it can point at, the nearest first. */
  | { verified: false; reason: NoLinkReason; nearest: readonly NearestLink[] };
